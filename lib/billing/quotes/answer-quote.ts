import type { z } from "zod";
import { findDocument, lockDocument, writeDocument } from "@/lib/billing/documents/document-rows";
import { quoteActions, quoteStatus, type QuoteStatus } from "@/lib/billing/documents/status";
import type { DocumentRow } from "@/lib/billing/documents/view";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { conflict } from "@/lib/kernel/errors";
import { todayIn } from "@/lib/kernel/local-date";
import type { WriteCtx } from "@/lib/platform/operation";
import type { AnswerQuoteInput } from "./input";

/**
 * Writes down how a client answered, with the name of who said so and the time. The night marks what has expired; an answer that
 * comes before that, on the day after, is refused all the same.
 * @throws DomainError conflict `quote.not_open`, `quote.expired`
 */
export async function answerQuote(
  t: WriteCtx,
  answer: "accepted" | "rejected",
  { quoteId, version, name, note }: z.output<typeof AnswerQuoteInput>,
): Promise<DocumentRow> {
  const { status, number, clientId, validUntil, snapshot } = await lockDocument(t, "quote", quoteId, version);
  quoteActions.refuse("answer", status as QuoteStatus);
  const { timeZone } = await ownWorkspace(t);
  if (answer === "accepted" && validUntil !== null && validUntil < todayIn(timeZone, t.now())) {
    const [code, message] = ["quote.expired", `This quote was valid until ${validUntil}.`];
    throw conflict(code, message, [{ path: "status", code, message, params: { validUntil } }]);
  }
  const answeredBy = name ?? snapshot?.buyer.name ?? "";
  const next = quoteStatus.move(status as "sent", answer);
  await writeDocument(t, quoteId, { status: next, answeredAt: t.now(), answeredBy, answerNote: note });
  await t.raise(`quote.${answer}`, { clientId, documentId: quoteId, number: number ?? "", name: answeredBy });
  return findDocument(t, "quote", quoteId);
}
