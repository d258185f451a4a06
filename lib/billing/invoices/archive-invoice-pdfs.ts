import { InvoicePdfsInput } from "@/lib/billing/deliveries/input";
import { archivePdfs } from "@/lib/billing/pdf/archive-pdfs";
import { download } from "@/lib/platform/download";

export const archiveInvoicePdfs = download({
  can: "invoices:read",
  input: InvoicePdfsInput,
  open: (ctx, selection) => archivePdfs(ctx, "invoice", selection),
});
