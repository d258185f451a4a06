import { SendQuoteInput } from "@/lib/billing/deliveries/input";
import { sendDocument } from "@/lib/billing/deliveries/send-document";
import { operation } from "@/lib/platform/operation";

export const sendQuote = operation({
  can: "quotes:write",
  input: SendQuoteInput,
  run: (t, { quoteId, ...mailing }) => sendDocument(t, "quote", { documentId: quoteId, ...mailing }),
});
