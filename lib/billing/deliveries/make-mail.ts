import { eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { keptPdf } from "@/lib/billing/pdf/stored-pdf";
import { pdfName } from "@/lib/billing/pdf/pdf-name";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { only } from "@/lib/kernel/only";
import { openColumn } from "@/lib/platform/crypto/seal-column";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import type { WriteCtx } from "@/lib/platform/operation";
import { asSender, inJob } from "./as-sender";
import { deliveryMail } from "./delivery-mail";
import { lockDelivery, writeDelivery } from "./delivery-rows";

export interface DeliveryWork {
  workspaceId: string;
  deliveryId: string;
  /** Id of the event this follows from. */
  cause: string;
}

async function queue(t: WriteCtx, deliveryId: string): Promise<string> {
  const delivery = await lockDelivery(t, deliveryId);
  if (delivery.mailId !== null) return delivery.mailId;
  const { documentId, recipient, subject, message, linkSealed, sentBy } = delivery;
  const document = only(await t.tx.select().from(documents).where(eq(documents.id, documentId)));
  const pdf = await keptPdf(t, documentId);
  if (!pdf || linkSealed === null) throw new Error("A delivery without its PDF or its link");
  const { kind, locale, number, snapshot } = document;
  const { name, email } = await ownWorkspace(t);
  const mail = deliveryMail({
    kind,
    locale,
    number: number ?? "",
    seller: snapshot?.seller.name ?? name,
    subject,
    message,
    link: openColumn("document_deliveries.link_sealed", [deliveryId], linkSealed),
  });
  const mailId = await queueMail(await asSender(t, sentBy), {
    to: recipient,
    ...mail,
    senderName: name,
    ...(email !== null && { replyTo: email }),
    attachments: [{ name: pdfName(document), mediaType: "application/pdf", content: pdf.content }],
  });
  await writeDelivery(t, deliveryId, { mailId, linkSealed: null, error: null, outcome: null });
  return mailId;
}

/**
 * Makes the mail of a delivery, with the PDF that is kept, however often it is called: the mail and the delivery's note of it commit
 * together.
 * @returns the mail's id
 */
export const makeMail = ({ deliveryId, ...work }: DeliveryWork): Promise<string> =>
  inJob(work, (t) => queue(t, deliveryId));

/** Says that no mail could be made, and why, as a code such as `worker.slow`. */
export const failDelivery = ({ deliveryId, reason, ...work }: DeliveryWork & { reason: string }): Promise<void> =>
  inJob(work, async (t) => {
    const { mailId } = await lockDelivery(t, deliveryId);
    if (mailId === null) await writeDelivery(t, deliveryId, { error: reason });
  });
