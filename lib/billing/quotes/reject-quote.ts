import { operation } from "@/lib/platform/operation";
import { answerQuote } from "./answer-quote";
import { AnswerQuoteInput } from "./input";

/** The client said no, perhaps with a reason. */
export const rejectQuote = operation({
  can: "quotes:write",
  input: AnswerQuoteInput,
  run: (t, input) => answerQuote(t, "rejected", input),
});
