import { SendQuoteInput } from "@/lib/billing/deliveries/input";
import { sendDocument } from "@/lib/billing/deliveries/send-document";
import { operation } from "@/lib/platform/operation";
import { issueQuote } from "./issue-quote";

/** Issues a draft and mails it, or does neither: somebody without an address is noticed before a number is taken. */
export const issueAndSendQuote = operation({
  can: "quotes:write",
  input: SendQuoteInput,
  async run(t, { quoteId, version, ...mailing }) {
    await issueQuote.within(t, { quoteId, version });
    return sendDocument(t, "quote", { documentId: quoteId, ...mailing });
  },
});
