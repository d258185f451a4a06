import type { LineItemView, QuoteView, InvoiceView, CreditNoteView } from "@/lib/billing/documents/view";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { writeDecimal, writeDiscount, type Figures, type TypedDiscount } from "./figures";
import { writeVat, type VatWords } from "./vat";

/** A row as its cells show it. `key` is the row’s own wherever it moves. */
export interface TypedLine extends TypedDiscount {
  key: string;
  type: "item" | "section" | "text";
  description: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  vat: string;
}

/** A draft as its fields show it: text throughout, blank for none. What a kind does not have stays blank. */
export interface TypedDocument extends TypedDiscount {
  clientId: string;
  title: string;
  purchaseOrder: string;
  /** A code; not branded, because a form names the parts of its values by their types. */
  currency: string;
  locale: "fr" | "en";
  issueDate: string;
  /** Of an invoice. */
  dueDate: string;
  /** Of a quote. */
  validUntil: string;
  supplyFrom: string;
  supplyTo: string;
  operation: "" | "goods" | "services" | "both";
  exemptionReason: string;
  notes: string;
  exchangeRate: string;
  exchangeRateDate: string;
  /** Of a credit note. */
  reason: string;
  lineItems: TypedLine[];
}

export type DraftView = QuoteView | InvoiceView | CreditNoteView;

export interface Reader extends Figures {
  words: VatWords;
}

let rows = 0;

/** Of no other row, not even of one that an earlier visit left behind. */
export const newKey = (): string => `row-${Date.now().toString(36)}-${(rows += 1)}`;

// The server and the browser render the same ids.
const savedKey = (position: number): string => `saved-${position}`;

/** Whether the row was there when the draft was read. */
export const isSaved = ({ key }: Pick<TypedLine, "key">): boolean => key.startsWith("saved-");

/** A new row; VAT is the one that lines of this workspace usually have. */
export const blankLine = (type: TypedLine["type"], vat: string, key = newKey()): TypedLine => ({
  key,
  type,
  description: "",
  quantity: type === "item" ? "1" : "",
  unit: "",
  unitPrice: "",
  discount: "",
  discountUnit: "percent",
  vat: type === "item" ? vat : "",
});

function typedLine(line: LineItemView, reader: Reader): TypedLine {
  const { type, description, quantity, unit, unitPrice, discount, vatCategory, vatRate } = line;
  const { locale, currency, words } = reader;
  if (quantity === null || unitPrice === null || vatCategory === null || vatRate === null) {
    return { ...blankLine(type, "", savedKey(line.position)), description };
  }
  return {
    key: savedKey(line.position),
    type,
    description,
    quantity: writeDecimal(quantity, locale),
    unit: unit ?? "",
    unitPrice: writeDecimal(unitPrice, locale, minorDigits(currency)),
    ...writeDiscount(discount, reader),
    vat: writeVat({ vatCategory, vatRate }, locale, words),
  };
}

/** A saved draft as its fields show it. */
export function typedDocument(view: DraftView, { locale, words }: Pick<Reader, "locale" | "words">): TypedDocument {
  const currency = view.currency as Currency;
  const reader = { locale, words, currency };
  return {
    clientId: view.client.id,
    title: view.title ?? "",
    purchaseOrder: view.purchaseOrder ?? "",
    currency,
    locale: view.locale,
    issueDate: view.issueDate ?? "",
    dueDate: ("dueDate" in view && view.dueDate) || "",
    validUntil: ("validUntil" in view && view.validUntil) || "",
    supplyFrom: view.supplyFrom ?? "",
    supplyTo: view.supplyTo ?? "",
    operation: view.operation ?? "",
    exemptionReason: view.exemptionReason ?? "",
    notes: view.notes ?? "",
    exchangeRate: view.exchangeRate === null ? "" : writeDecimal(view.exchangeRate, locale),
    exchangeRateDate: view.exchangeRateDate ?? "",
    reason: ("reason" in view && view.reason) || "",
    ...writeDiscount(view.discount, reader),
    lineItems: view.lineItems.map((line) => typedLine(line, reader)),
  };
}
