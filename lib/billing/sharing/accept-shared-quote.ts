import { acceptQuote } from "@/lib/billing/quotes/accept-quote";
import { entryOperation } from "@/lib/platform/entry-operation";
import { answerSharedQuote } from "./answer-shared-quote";
import { AnswerSharedQuoteInput } from "./input";

export const acceptSharedQuote = entryOperation({
  input: AnswerSharedQuoteInput,
  run: (visitor, input) => answerSharedQuote(acceptQuote, visitor, input),
});
