import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { smsMessages } from "@/db/schema/platform/sms";
import { notFound } from "@/lib/kernel/errors";
import { deliverOnce, type MessageRef, type MessageStatus } from "../deliver-once";
import type { OutgoingSms, SmsTransport } from "./sms-transport";

const isThis = ({ workspaceId, id }: MessageRef) =>
  and(eq(smsMessages.workspaceId, workspaceId), eq(smsMessages.id, id));

async function load(tx: Tx, ref: MessageRef): Promise<OutgoingSms> {
  const [row] = await tx.select().from(smsMessages).where(isThis(ref));
  if (!row) throw notFound("message.not_found", "There is no such text message");
  return row;
}

/** One attempt to deliver a queued text message; see `deliverOnce`. */
export const deliverSms = (ref: MessageRef, transport: SmsTransport, lastAttempt: boolean): Promise<MessageStatus> =>
  deliverOnce({
    table: "sms_messages",
    ref,
    lastAttempt,
    load: (tx) => load(tx, ref),
    send: (sms) => transport.send(sms),
    onSent: async (tx, delivery) => {
      const providerId = "providerId" in delivery ? delivery.providerId : undefined;
      if (providerId) await tx.update(smsMessages).set({ providerId }).where(isThis(ref));
    },
  });
