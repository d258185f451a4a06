import { vatKindInput } from "@/lib/billing/documents/input";
import { documentTotals } from "@/lib/billing/documents/totals";
import { creditedLineItemsInput, lineItemsInput, type LineItemInput } from "@/lib/billing/drafts/input";
import { amountsOf, isItem, vatKindOf, type UsualVat } from "@/lib/billing/drafts/totals";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { DomainError, type Issue } from "@/lib/kernel/errors";
import { issuesOf } from "@/lib/kernel/zod-issues";
import { readDecimal, readDiscount } from "./figures";
import type { Reader, TypedLine } from "./typed-document";
import { readVat } from "./vat";

/** What a row comes to: what can be saved of it with its amount in minor units, or what it is refused for. */
export type ReadLine =
  { state: "blank" } | { state: "valid"; input: LineItemInput; net: bigint } | { state: "refused"; issues: Issue[] };

/** The columns of the grid a refusal can be shown in. */
export type Column = "description" | "quantity" | "unit" | "unitPrice" | "discount" | "vat";

const isBlank = ({ type, description, quantity, unitPrice, discount }: TypedLine): boolean => {
  if (description.trim() !== "") return false;
  if (type !== "item") return true;
  return unitPrice.trim() === "" && discount.trim() === "" && ["", "1"].includes(quantity.trim());
};

const columnOf = (path: string): Column => {
  const [field = ""] = path.split(".");
  return field === "vatRate" || field === "vatCategory" ? "vat" : (field as Column);
};

/** What is typed as the operation takes it. Neither a quantity nor a price need be typed: they are 1 and 0. */
function rawLine(line: TypedLine, reader: Reader) {
  const { type, description, unit } = line;
  if (type !== "item") return { type, description };
  const { locale, words } = reader;
  return {
    type,
    description,
    unit,
    quantity: readDecimal(line.quantity, locale) || "1",
    unitPrice: readDecimal(line.unitPrice, locale) || "0",
    discount: readDiscount(line, reader),
    ...readVat(line.vat, locale, words),
  };
}

function netOf(line: LineItemInput, { currency }: Reader, usual: UsualVat): bigint {
  return documentTotals(amountsOf({ currency, discount: null, lineItems: [line] }, usual)).sumOfLines;
}

/** Checks a row by the operation’s own schema, and computes it by the server’s own function. */
export function readLine(line: TypedLine, kind: DocumentKind, reader: Reader, usual: UsualVat): ReadLine {
  if (isBlank(line)) return { state: "blank" };
  const refused = (issues: Issue[]): ReadLine => ({
    state: "refused",
    issues: issues.map((issue) => ({ ...issue, path: columnOf(issue.path) })),
  });
  const parsed = (kind === "credit_note" ? creditedLineItemsInput : lineItemsInput).element.safeParse(
    rawLine(line, reader),
  );
  if (!parsed.success) return refused(parsed.error.issues.flatMap(issuesOf));
  const input = parsed.data;
  const vat = isItem(input) ? vatKindInput.safeParse(vatKindOf(input, usual)) : null;
  if (vat?.error) return refused(vat.error.issues.flatMap(issuesOf));
  try {
    return { state: "valid", input, net: netOf(input, reader, usual) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [issue] = error.issues;
    const { code, message } = error;
    return refused([issue ? { ...issue, path: "discount" } : { path: "unitPrice", code, message }]);
  }
}
