import { QuoteSelectionInput } from "@/lib/billing/deliveries/input";
import { sendMany } from "@/lib/billing/deliveries/send-many";
import { operation } from "@/lib/platform/operation";

export const sendQuotes = operation({
  can: "quotes:write",
  input: QuoteSelectionInput,
  run: (t, { selection }) => sendMany(t, "quote", selection),
});
