import { eq } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { documents } from "@/db/schema/billing/documents";
import { writeDocument } from "@/lib/billing/documents/document-rows";
import { only } from "@/lib/kernel/only";
import type { WriteCtx } from "@/lib/platform/operation";
import { asSender, inJob } from "./as-sender";
import { lockDelivery, selectDeliveries, writeDelivery } from "./delivery-rows";

async function tell(t: WriteCtx, deliveryId: string, documentId: string): Promise<void> {
  // The document first, as everywhere.
  const document = only(await t.tx.select().from(documents).where(eq(documents.id, documentId)).for("no key update"));
  const delivery = await lockDelivery(t, deliveryId);
  const { status, settledAt } = only(await selectDeliveries(t).where(eq(documentDeliveries.id, deliveryId)));
  if (status === "queued" || status === "sending" || status === delivery.outcome) return;
  await writeDelivery(t, deliveryId, { outcome: status });
  const { clientId, kind, number, sentAt } = document;
  const left = status === "sent" || status === "captured";
  if (left && sentAt === null) await writeDocument(t, documentId, { sentAt: settledAt ?? t.now() });
  // Whether a mail with an unknown outcome arrived is for people to find out.
  if (status === "unknown") return;
  const news = { clientId, documentId, number: number ?? "", recipient: delivery.recipient, deliveryId };
  await (await asSender(t, delivery.sentBy)).raise(`${kind}.${left ? "mailed" : "mail_failed"}`, news);
}

interface Outcome {
  workspaceId: string;
  /** Either names the delivery. */
  mailId?: string;
  deliveryId?: string;
  cause: string;
}

/**
 * Tells the document and its timeline what became of a mail with it, once for each outcome however often it is called; mails about
 * anything else are none of its business.
 */
export const tellOutcome = ({ mailId, deliveryId, ...work }: Outcome): Promise<void> =>
  inJob(work, async (t) => {
    const { id, documentId } = documentDeliveries;
    const is = deliveryId === undefined ? eq(documentDeliveries.mailId, mailId ?? "") : eq(id, deliveryId);
    const [delivery] = await t.tx.select({ id, documentId }).from(documentDeliveries).where(is);
    if (delivery) await tell(t, delivery.id, delivery.documentId);
  });
