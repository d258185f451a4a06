import { SendQuotesInput } from "@/lib/billing/deliveries/input";
import { sendMany } from "@/lib/billing/deliveries/send-many";
import { operation } from "@/lib/platform/operation";

export const sendQuotes = operation({
  can: "quotes:write",
  input: SendQuotesInput,
  run: (t, { ids }) => sendMany(t, "quote", ids),
});
