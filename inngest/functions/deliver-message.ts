import { NonRetriableError } from "inngest";
import type { MessageRef, MessageStatus } from "@/lib/platform/deliver-once";
import { failureReason, reopenFailed } from "@/lib/platform/failed-message";

interface Delivery {
  table: "mail_messages" | "sms_messages";
  ref: MessageRef;
  /** Failed tries before this one. */
  attempt: number;
  maxAttempts: number;
  deliver(ref: MessageRef, lastAttempt: boolean): Promise<MessageStatus>;
}

/**
 * One try to deliver a message, told to the run: a temporary refusal is tried again later, a final one and an unknown
 * outcome end the run with the reason. A message that is refused before the first try is there because somebody started
 * the failed run again, so it gets another chance.
 */
export async function deliverMessage({ table, ref, attempt, maxAttempts, deliver }: Delivery): Promise<MessageStatus> {
  if (attempt === 0) await reopenFailed(table, ref);
  const status = await deliver(ref, attempt + 1 >= maxAttempts);
  if (status === "sent" || status === "captured") return status;
  const reason = await failureReason(table, ref);
  if (status === "queued") throw new Error(`Not accepted yet: ${reason}`);
  throw new NonRetriableError(status === "unknown" ? `Perhaps delivered, not sent again: ${reason}` : reason);
}
