import { operation } from "@/lib/platform/operation";
import { answerQuote } from "./answer-quote";
import { AnswerQuoteInput } from "./input";

/** The client said yes: to whom works here, or on the public page. */
export const acceptQuote = operation({
  can: "quotes:write",
  input: AnswerQuoteInput,
  run: (t, input) => answerQuote(t, "accepted", input),
});
