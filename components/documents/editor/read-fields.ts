import type { z } from "zod";
import { discountOf } from "@/lib/billing/drafts/totals";
import { clientIdInput, draftFields, optionalDay } from "@/lib/billing/drafts/input";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { optionalText } from "@/lib/identity/people/input";
import { DomainError, type Issue } from "@/lib/kernel/errors";
import { issuesOf } from "@/lib/kernel/zod-issues";
import { readDecimal, readDiscount } from "./figures";
import type { Reader, TypedDocument } from "./typed-document";

const { lineItems: _l, discount, currency, exchangeRate, exchangeRateDate, ...texts } = draftFields;
const ofBilled = { clientId: clientIdInput, currency, exchangeRate, exchangeRateDate, discount };

/** What a draft of each kind has beside its lines, by the schemas of its operations. */
const FIELDS: Record<DocumentKind, Record<string, z.ZodType>> = {
  quote: { ...texts, ...ofBilled, validUntil: optionalDay },
  invoice: { ...texts, ...ofBilled, dueDate: optionalDay },
  // Its discount is the invoice's and counts, but cannot be changed.
  credit_note: { ...texts, discount, reason: optionalText(300) },
};

/** Whether a draft of this kind may be given the field. */
export const isOwnField = (kind: DocumentKind, name: FieldName): boolean =>
  !(kind === "credit_note" && name === "discount");

export type FieldName = Exclude<keyof TypedDocument, "lineItems" | "discountUnit">;

const fieldsOf = (kind: DocumentKind) => Object.keys(FIELDS[kind]) as FieldName[];

function rawField(name: FieldName, typed: TypedDocument, reader: Reader): unknown {
  if (name === "discount") return readDiscount(typed, reader);
  if (name === "exchangeRate") return readDecimal(typed.exchangeRate, reader.locale) || null;
  if (name === "operation") return typed.operation || null;
  return typed[name];
}

type ReadField = { value: unknown } | { issue: Issue };

function readField(name: FieldName, schema: z.ZodType, typed: TypedDocument, reader: Reader): ReadField {
  const raw = rawField(name, typed, reader);
  if (name === "clientId" && raw === "") {
    return { issue: { path: name, code: "required", message: "A document is somebody's." } };
  }
  const parsed = schema.safeParse(raw);
  const [issue] = parsed.error?.issues.flatMap(issuesOf) ?? [];
  if (issue) return { issue: { ...issue, path: name } };
  try {
    if (name === "discount") discountOf(parsed.data as Parameters<typeof discountOf>[0], reader.currency, name);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { issue: { ...(error.issues[0] ?? error), path: name } };
  }
  return { value: parsed.data };
}

/** Checks all fields but the lines. */
export function readFields(kind: DocumentKind, typed: TypedDocument, reader: Reader) {
  const values: Partial<Record<FieldName, unknown>> = {};
  const issues: Issue[] = [];
  for (const name of fieldsOf(kind)) {
    const schema = FIELDS[kind][name];
    if (!schema) continue;
    const read = readField(name, schema, typed, reader);
    if ("issue" in read) issues.push(read.issue);
    else values[name] = read.value;
  }
  return { values, issues };
}
