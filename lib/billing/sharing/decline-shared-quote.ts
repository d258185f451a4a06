import { rejectQuote } from "@/lib/billing/quotes/reject-quote";
import { entryOperation } from "@/lib/platform/entry-operation";
import { answerSharedQuote } from "./answer-shared-quote";
import { AnswerSharedQuoteInput } from "./input";

export const declineSharedQuote = entryOperation({
  input: AnswerSharedQuoteInput,
  run: (visitor, input) => answerSharedQuote(rejectQuote, visitor, input),
});
