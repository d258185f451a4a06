import { checkMany } from "@/lib/billing/deliveries/check-many";
import { QuoteSelectionInput } from "@/lib/billing/deliveries/input";
import { query } from "@/lib/platform/operation";

export const checkSendingQuotes = query({
  can: "quotes:read",
  input: QuoteSelectionInput,
  run: (t, { selection }) => checkMany(t, "quote", selection),
});
