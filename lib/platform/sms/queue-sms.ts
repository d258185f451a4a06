import { smsMessages } from "@/db/schema/platform/sms";
import { invalid } from "@/lib/kernel/errors";
import type { WriteCtx } from "../operation";

const E164 = /^\+[1-9]\d{6,14}$/;

/** Ten segments of the smallest kind: beyond it somebody sends a mail by mistake. */
const TEXT_MAX = 1_600;

/**
 * Queues a text message in the caller's transaction, to be sent through the workspace of `t.ctx`.
 * @returns its id
 * @throws DomainError invalid `sms.recipient_malformed`, `sms.text_length`
 */
export async function queueSms(
  t: Pick<WriteCtx, "tx" | "ctx" | "raise">,
  { to, text }: { to: string; text: string },
): Promise<string> {
  if (!E164.test(to)) throw invalid("sms.recipient_malformed", "This is not a phone number such as +33612345678");
  if (text.trim() === "" || text.length > TEXT_MAX) throw invalid("sms.text_length", `1 to ${TEXT_MAX} characters`);
  const workspaceId = t.ctx.actor.workspaceId;
  const [row] = await t.tx
    .insert(smsMessages)
    .values({ workspaceId, recipient: to, text })
    .returning({ id: smsMessages.id });
  const id = row?.id ?? "";
  await t.raise("sms.queued", { smsId: id });
  return id;
}
