import { InvoiceLinkRef } from "@/lib/billing/links/input";
import { revokeLink } from "@/lib/billing/links/revoke-link";
import { operation } from "@/lib/platform/operation";

export const revokeInvoiceLink = operation({
  can: "invoices:write",
  input: InvoiceLinkRef,
  run: (t, { invoiceId, linkId }) => revokeLink(t, "invoice", { documentId: invoiceId, linkId }),
});
