import { renderSVG } from "uqr";
import { inWorkspace } from "@/db/workspace";
import { quoteActions, type QuoteStatus } from "@/lib/billing/documents/status";
import { sheetOf } from "@/lib/billing/paper/sheet-of";
import { paperOf } from "@/lib/billing/pdf/paper-of";
import { pdfName } from "@/lib/billing/pdf/pdf-name";
import { readPrinted } from "@/lib/billing/pdf/read-printed";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import type { Currency } from "@/lib/kernel/currency";
import { todayIn } from "@/lib/kernel/local-date";
import { moneyToString } from "@/lib/kernel/money";
import type { Visitor } from "@/lib/platform/context";
import { findLink, linkContext } from "./find-link";
import type { SharedDocument } from "./view";

/** EPC069-12 asks for error correction M and at most version 13. */
const pictureOf = (content: readonly string[]): string =>
  `data:image/svg+xml;base64,${btoa(renderSVG(content.join("\n"), { ecc: "M", boostEcc: false, border: 2, maxVersion: 13 }))}`;

/** The document behind a link, or nothing. Reading changes nothing: programs that check mails follow links, too. */
export async function readSharedDocument(
  { requestId, now }: Pick<Visitor, "requestId" | "now">,
  token: string,
): Promise<SharedDocument | undefined> {
  const link = await findLink(token);
  if (!link) return undefined;
  const ctx = { ...linkContext(link, requestId), now };
  const { printed, timeZone } = await inWorkspace(ctx.actor, "read", async (tx) => {
    const t = { tx, ctx, now };
    return { printed: await readPrinted(t, link.kind, link.documentId), timeZone: (await ownWorkspace(t)).timeZone };
  });
  const { document, snapshot } = printed;
  const { kind, locale, number, status, validUntil, dueDate, answeredAt, answeredBy, answerNote } = document;
  const currency = document.currency as Currency;
  const today = todayIn(timeZone, now());
  const open = kind === "quote" && quoteActions.may("answer", status as QuoteStatus);
  const { logo: _logo, ...sheet } = sheetOf(paperOf(printed, null));
  return {
    workspaceId: link.workspaceId,
    kind,
    locale,
    number: number ?? "",
    status: open && validUntil !== null && validUntil < today ? "expired" : status,
    today,
    timeZone,
    currency,
    total: moneyToString({ minor: document.inclVat, currency }),
    due: moneyToString({ minor: document.due ?? 0n, currency }),
    until: kind === "quote" ? validUntil : dueDate,
    canAnswer: open && (validUntil === null || validUntil >= today),
    answer: answeredAt && { at: answeredAt.toISOString(), by: answeredBy ?? "", note: answerNote },
    pdfName: pdfName(document),
    hasLogo: snapshot.logo !== null,
    transferCode:
      sheet.payment?.code && document.due === document.inclVat ? pictureOf(sheet.payment.code.content) : null,
    sheet,
  };
}
