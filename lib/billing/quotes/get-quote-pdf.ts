import { storedPdf } from "@/lib/billing/pdf/stored-pdf";
import { download } from "@/lib/platform/download";
import { QuoteRef } from "./input";

export const getQuotePdf = download({
  can: "quotes:read",
  input: QuoteRef,
  open: (ctx, { quoteId }) => storedPdf(ctx, "quote", quoteId),
});
