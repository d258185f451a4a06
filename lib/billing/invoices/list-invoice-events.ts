import { readDocumentEvents } from "@/lib/billing/documents/read-document-events";
import { query } from "@/lib/platform/operation";
import { ListInvoiceEventsInput } from "./input";

export const listInvoiceEvents = query({
  can: "activities:read",
  input: ListInvoiceEventsInput,
  run: (t, { invoiceId: documentId, ...page }) => readDocumentEvents(t, "invoice", { documentId, ...page }),
});
