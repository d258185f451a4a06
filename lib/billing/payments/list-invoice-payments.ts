import { requireDocument } from "@/lib/billing/documents/document-rows";
import { query } from "@/lib/platform/operation";
import { ListInvoicePaymentsInput } from "./input";
import { pageOfPayments } from "./page-of-payments";

/** The payments of one invoice and what took them back. */
export const listInvoicePayments = query({
  can: "payments:read",
  input: ListInvoicePaymentsInput,
  async run(t, { invoiceId, ...listing }) {
    await requireDocument(t, "invoice", invoiceId);
    return pageOfPayments(t, { ...listing, filter: { invoice: [invoiceId] } });
  },
});
