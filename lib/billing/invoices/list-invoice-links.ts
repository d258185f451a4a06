import { ListInvoiceLinksInput } from "@/lib/billing/links/input";
import { listLinks } from "@/lib/billing/links/list-links";
import { query } from "@/lib/platform/operation";

export const listInvoiceLinks = query({
  can: "invoices:read",
  input: ListInvoiceLinksInput,
  run: (t, { invoiceId, ...asked }) => listLinks(t, "invoice", { documentId: invoiceId, ...asked }),
});
