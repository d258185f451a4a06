import { CreditNotePdfsInput } from "@/lib/billing/deliveries/input";
import { archivePdfs } from "@/lib/billing/pdf/archive-pdfs";
import { download } from "@/lib/platform/download";

export const archiveCreditNotePdfs = download({
  can: "credit_notes:read",
  input: CreditNotePdfsInput,
  open: (ctx, selection) => archivePdfs(ctx, "credit_note", selection),
});
