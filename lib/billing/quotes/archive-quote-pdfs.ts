import { QuotePdfsInput } from "@/lib/billing/deliveries/input";
import { archivePdfs } from "@/lib/billing/pdf/archive-pdfs";
import { download } from "@/lib/platform/download";

export const archiveQuotePdfs = download({
  can: "quotes:read",
  input: QuotePdfsInput,
  open: (ctx, selection) => archivePdfs(ctx, "quote", selection),
});
