import type { DocumentKind } from "@/lib/catalog/document-kinds";
import {
  creditNoteActions,
  invoiceActions,
  quoteActions,
  type CreditNoteStatus,
  type InvoiceStatus,
  type QuoteStatus,
} from "./status";

/**
 * What quotes, invoices and credit notes all know.
 * @throws DomainError conflict, such as `invoice.not_draft`
 */
export function refuseAction(kind: DocumentKind, action: "edit" | "delete" | "issue" | "send", status: string): void {
  // A constraint of the table: a document has a status of its kind.
  if (kind === "quote") quoteActions.refuse(action, status as QuoteStatus);
  else if (kind === "invoice") invoiceActions.refuse(action, status as InvoiceStatus);
  else creditNoteActions.refuse(action, status as CreditNoteStatus);
}
