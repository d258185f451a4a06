import type { z } from "zod";
import type { DocumentRow } from "@/lib/billing/documents/view";
import type { AnswerQuoteInput } from "@/lib/billing/quotes/input";
import { notFound } from "@/lib/kernel/errors";
import type { Visitor } from "@/lib/platform/context";
import type { Operation } from "@/lib/platform/operation";
import { linkContext, requireLink } from "./find-link";
import type { AnswerSharedQuoteInput } from "./input";
import type { QuoteAnswerView } from "./view";

type Answer = Operation<typeof AnswerQuoteInput, DocumentRow>;

/**
 * Answers the quote behind a link with the operation the dashboard answers it with, in the name of who says so.
 * @throws DomainError not_found `link.not_found`; conflict `quote.not_open`, `quote.expired`
 */
export async function answerSharedQuote(
  answer: Answer,
  { requestId, now }: Visitor,
  { token, name, note }: z.output<typeof AnswerSharedQuoteInput>,
): Promise<QuoteAnswerView> {
  const link = await requireLink(token);
  if (link.kind !== "quote") throw notFound("link.not_found", "This link leads to no quote.");
  const ctx = { ...linkContext(link, requestId, name), now };
  const quote = await answer(ctx, { quoteId: link.documentId, name, note });
  return {
    status: quote.status === "accepted" ? "accepted" : "rejected",
    answeredBy: name,
    answeredAt: (quote.answeredAt ?? now()).toISOString(),
  };
}
