import { asc, eq, sql } from "drizzle-orm";
import { mailAttachments } from "@/db/schema/platform/mail-attachments";
import { mailMessages } from "@/db/schema/platform/mail";
import { notFound } from "@/lib/kernel/errors";
import { mailBody, mayReadBody } from "@/lib/platform/mail/mail-body";
import { query } from "@/lib/platform/operation";
import { MailRef } from "./input";
import { mailColumns } from "./mail-columns";
import type { Mail } from "./view";

const bodyColumns = {
  replyTo: mailMessages.replyTo,
  secrecy: mailMessages.secrecy,
  text: mailMessages.text,
  html: mailMessages.html,
  bodySealed: mailMessages.bodySealed,
};

/** One mail. A body with a link that lets its reader in is only for those whom `mayReadBody` names. */
export const getMail = query({
  can: "mailbox:read",
  input: MailRef,
  async run({ tx, ctx }, { mailId }): Promise<Mail> {
    const [row] = await tx
      .select({ ...mailColumns, ...bodyColumns })
      .from(mailMessages)
      .where(eq(mailMessages.id, mailId));
    if (!row) throw notFound("mail.not_found", "There is no such mail.");
    const { secrecy, bodySealed, text, html, ...summary } = row;
    const closed = { text: null, html: null, attachments: [] };
    // An API token is kept in scripts and logs: links that let somebody in are for eyes.
    const readable = mayReadBody(secrecy, ctx.actor.role) && (secrecy === "open" || ctx.actor.kind === "user");
    if (!readable) return { ...summary, body: "hidden", ...closed };
    const body = mailBody({ id: row.id, text, html, bodySealed });
    if (!body) return { ...summary, body: "erased", ...closed };
    const { position, name, mediaType, content } = mailAttachments;
    const attachments = await tx
      .select({ position, name, mediaType, size: sql<number>`octet_length(${content})` })
      .from(mailAttachments)
      .where(eq(mailAttachments.mailId, mailId))
      .orderBy(asc(position));
    return { ...summary, body: "shown", ...body, attachments };
  },
});
