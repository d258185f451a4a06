import { sql } from "drizzle-orm";
import { mailAttachments } from "@/db/schema/platform/mail-attachments";
import { mailMessages } from "@/db/schema/platform/mail";
import { invalid } from "@/lib/kernel/errors";
import { sealColumn } from "../crypto/seal-column";
import type { WriteCtx } from "../operation";
import type { Secrecy } from "./mail-body";
import type { MailAttachment } from "./mail-transport";

interface NewMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** `owners` or `nobody` for a mail that carries a link or code which lets its reader in; see `mayReadBody`. */
  secrecy?: Secrecy;
  /** The business that writes to somebody outside, and the address where it reads the answer. */
  senderName?: string;
  replyTo?: string;
  attachments?: readonly MailAttachment[];
}

/** One address and nothing that could end a header or add a second recipient. Whether it exists, the server will say. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,255}$/u;

const SUBJECT_MAX = 250;

/** Whether a mail can be queued for this text. */
export const isMailAddress = (text: string): boolean => ADDRESS.test(text);

/**
 * Queues a mail in the caller's transaction: it is sent if and only if that commits. The mail goes through the workspace of
 * `t.ctx`, whose mailbox shows it.
 * @returns the mail's id
 * @throws DomainError invalid `mail.recipient_malformed`
 */
export async function queueMail(t: Pick<WriteCtx, "tx" | "ctx" | "raise">, mail: NewMail): Promise<string> {
  const { to, text, html, secrecy = "open", senderName = null, replyTo = null, attachments = [] } = mail;
  if (!isMailAddress(to)) throw invalid("mail.recipient_malformed", "This is not one email address");
  const made = await t.tx.execute<{ id: string }>(sql`select uuidv7() as id`);
  const id = made.rows[0]?.id ?? "";
  const body =
    secrecy === "open"
      ? { text, html }
      : { bodySealed: sealColumn("mail_messages.body_sealed", [id], JSON.stringify({ text, html })) };
  await t.tx.insert(mailMessages).values({
    id,
    workspaceId: t.ctx.actor.workspaceId,
    recipient: to,
    senderName,
    replyTo: replyTo !== null && isMailAddress(replyTo) ? replyTo : null,
    subject: mail.subject
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
      .slice(0, SUBJECT_MAX),
    secrecy,
    ...body,
  });
  const key = { workspaceId: t.ctx.actor.workspaceId, mailId: id };
  const files = attachments.map((file, position) => ({ ...key, position, ...file }));
  if (files.length > 0) await t.tx.insert(mailAttachments).values(files);
  await t.raise("mail.queued", { mailId: id });
  return id;
}
