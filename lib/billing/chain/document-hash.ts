import { createHash } from "node:crypto";
import type { LockedDocument } from "@/lib/billing/documents/document-rows";
import type { LineRow, VatGroupRow } from "@/lib/billing/documents/view";

/** What the chain starts from. */
export const CHAIN_START = "0".repeat(64);

type Frozen = Pick<
  LockedDocument,
  | "id"
  | "workspaceId"
  | "kind"
  | "number"
  | "title"
  | "purchaseOrder"
  | "currency"
  | "locale"
  | "issueDate"
  | "dueDate"
  | "validUntil"
  | "supplyFrom"
  | "supplyTo"
  | "operation"
  | "exemptionReason"
  | "notes"
  | "exchangeRate"
  | "exchangeRateDate"
  | "discountPercent"
  | "discountAmount"
  | "sumOfLines"
  | "discount"
  | "exclVat"
  | "vat"
  | "inclVat"
  | "quoteId"
  | "invoiceId"
  | "reason"
  | "snapshot"
  | "chainPosition"
>;

/** An issued document as it is frozen. */
export interface FrozenDocument extends Frozen {
  lines: readonly LineRow[];
  vatGroups: readonly VatGroupRow[];
}

/** JSON with sorted names, so that the same content is the same text whatever order a database or program gives it in. */
function canonical(value: unknown): string {
  if (typeof value === "bigint") return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(",")}}`;
}

/** The content the chain vouches for. What becomes of a document afterwards (payments, views) is not part of it. */
function contentOf(document: FrozenDocument) {
  const { id, workspaceId, kind, number, title, purchaseOrder, currency, locale } = document;
  const { issueDate, dueDate, validUntil, supplyFrom, supplyTo, operation, exemptionReason, notes } = document;
  const { exchangeRate, exchangeRateDate, discountPercent, discountAmount, sumOfLines, discount } = document;
  const { exclVat, vat, inclVat, quoteId, invoiceId, reason, snapshot, chainPosition } = document;
  const lines = document.lines.map(
    ({ position, type, description, quantity, unit, unitPrice, vatCategory, vatRate, gross, net, ...line }) => ({
      position,
      type,
      description,
      quantity,
      unit,
      unitPrice,
      vatCategory,
      vatRate,
      discountPercent: line.discountPercent,
      discountAmount: line.discountAmount,
      gross,
      net,
      creditedLine: line.creditedLine,
    }),
  );
  const vatGroups = document.vatGroups.map((group) => ({
    vatCategory: group.vatCategory,
    vatRate: group.vatRate,
    taxable: group.taxable,
    vat: group.vat,
    discount: group.discount,
  }));
  return {
    id,
    workspaceId,
    kind,
    number,
    title,
    purchaseOrder,
    currency,
    locale,
    issueDate,
    dueDate,
    validUntil,
    supplyFrom,
    supplyTo,
    operation,
    exemptionReason,
    notes,
    exchangeRate,
    exchangeRateDate,
    discountPercent,
    discountAmount,
    sumOfLines,
    discount,
    exclVat,
    vat,
    inclVat,
    quoteId,
    invoiceId,
    reason,
    snapshot,
    chainPosition,
    lines,
    vatGroups,
  };
}

/**
 * The link of a document: SHA-256 of the one before it and of its own content, hexadecimal. Whoever alters, removes or inserts an
 * issued document has to make anew every link after it.
 */
export const documentHash = (previousHash: string, document: FrozenDocument): string =>
  createHash("sha256")
    .update(`${previousHash}\n${canonical(contentOf(document))}`)
    .digest("hex");
