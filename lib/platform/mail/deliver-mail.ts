import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mailAttachments } from "@/db/schema/platform/mail-attachments";
import { mailMessages } from "@/db/schema/platform/mail";
import { notFound } from "@/lib/kernel/errors";
import { deliverOnce, type MessageRef, type MessageStatus } from "../deliver-once";
import { mailBody } from "./mail-body";
import type { MailTransport, OutgoingMail } from "./mail-transport";

const isThis = ({ workspaceId, id }: MessageRef) =>
  and(eq(mailMessages.workspaceId, workspaceId), eq(mailMessages.id, id));

async function load(tx: Tx, ref: MessageRef): Promise<OutgoingMail> {
  const [row] = await tx.select().from(mailMessages).where(isThis(ref));
  const body = row && mailBody(row);
  if (!body) throw notFound("message.not_found", "There is no such mail");
  const { name, mediaType, content } = mailAttachments;
  const attachments = await tx
    .select({ name, mediaType, content })
    .from(mailAttachments)
    .where(and(eq(mailAttachments.workspaceId, ref.workspaceId), eq(mailAttachments.mailId, ref.id)))
    .orderBy(asc(mailAttachments.position));
  return { ...row, ...body, attachments };
}

/** One attempt to deliver a queued mail; see `deliverOnce`. A credential in its body is not kept once the mail is sent. */
export const deliverMail = (ref: MessageRef, transport: MailTransport, lastAttempt: boolean): Promise<MessageStatus> =>
  deliverOnce({
    table: "mail_messages",
    ref,
    lastAttempt,
    load: (tx) => load(tx, ref),
    send: (mail) => transport.send(mail),
    onSent: (tx) => tx.update(mailMessages).set({ bodySealed: null }).where(isThis(ref)),
  });
