import { QuoteSelectionInput } from "@/lib/billing/deliveries/input";
import { checkPdfs } from "@/lib/billing/pdf/check-pdfs";
import { query } from "@/lib/platform/operation";

export const checkQuotePdfs = query({
  can: "quotes:read",
  input: QuoteSelectionInput,
  run: (t, { selection }) => checkPdfs(t, "quote", selection),
});
