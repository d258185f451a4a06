import { storedPdf } from "@/lib/billing/pdf/stored-pdf";
import { download } from "@/lib/platform/download";
import { InvoiceRef } from "./input";

export const getInvoicePdf = download({
  can: "invoices:read",
  input: InvoiceRef,
  open: (ctx, { invoiceId }) => storedPdf(ctx, "invoice", invoiceId),
});
