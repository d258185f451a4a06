import type { DocumentRow } from "@/lib/billing/documents/view";
import type { Currency } from "@/lib/kernel/currency";
import type { NewDraft } from "./create-draft";
import { typedDiscount, typedLines } from "./typed-lines";

/** A new draft with the lines, discounts and texts of a document; dates, number and what became of it are its own. */
export function copyDraft(document: DocumentRow): NewDraft {
  const currency = document.currency as Currency;
  return {
    clientId: document.clientId,
    title: document.title,
    purchaseOrder: document.purchaseOrder,
    currency,
    locale: document.locale,
    operation: document.operation,
    exemptionReason: document.exemptionReason,
    notes: document.notes,
    discount: typedDiscount(document, currency),
    lineItems: typedLines(document.lines, currency),
  };
}
