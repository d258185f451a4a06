import { eq } from "drizzle-orm";
import { mailMessages } from "@/db/schema/platform/mail";
import { notFound } from "@/lib/kernel/errors";
import { mailBody, mayReadBody } from "@/lib/platform/mail/mail-body";
import { query } from "@/lib/platform/operation";
import { MailRef } from "./input";
import { mailColumns } from "./mail-columns";
import type { Mail } from "./view";

const bodyColumns = {
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
    // An API token is kept in scripts and logs: links that let somebody in are for eyes.
    const readable = mayReadBody(secrecy, ctx.actor.role) && (secrecy === "open" || ctx.actor.kind === "user");
    if (!readable) return { ...summary, body: "hidden", text: null, html: null };
    const body = mailBody({ id: row.id, text, html, bodySealed });
    return body ? { ...summary, body: "shown", ...body } : { ...summary, body: "erased", text: null, html: null };
  },
});
