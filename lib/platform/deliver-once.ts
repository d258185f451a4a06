import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inWorkspace } from "@/db/workspace";
import { notFound } from "@/lib/kernel/errors";
import type { Delivery } from "./delivery";

export type MessageStatus = "queued" | "sending" | "sent" | "captured" | "failed" | "unknown";

export interface MessageRef {
  workspaceId: string;
  id: string;
}

interface Attempt<Message> {
  table: "mail_messages" | "sms_messages";
  ref: MessageRef;
  /** Reads the message, in the transaction that claims it. */
  load(tx: Tx): Promise<Message>;
  /** Talks to the provider; no transaction is open meanwhile. Never throws. */
  send(message: Message): Promise<Delivery>;
  /** Whether a temporary refusal is final. */
  lastAttempt: boolean;
  /** What else a sent message records, in the transaction that records it as sent. */
  onSent(tx: Tx, delivery: Delivery): Promise<unknown>;
}

/**
 * One attempt to deliver a queued message, safe to call any number of times for the same one: a settled message is not sent
 * again, and one found half-way was left by a process that died, so its outcome is unknown.
 * @returns its status; `queued` asks for another attempt later
 * @throws DomainError not_found
 */
export async function deliverOnce<Message>(attempt: Attempt<Message>): Promise<MessageStatus> {
  const { table, ref, load, send, lastAttempt, onSent } = attempt;
  const name = sql.identifier(table);
  const isThis = sql`workspace_id = ${ref.workspaceId} and id = ${ref.id}`;
  const inIts = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inWorkspace({ workspaceId: ref.workspaceId, userId: null }, "write", work);

  const claim = () =>
    inIts(async (tx) => {
      const claimed = await tx.execute(
        sql`update ${name} set status = 'sending', attempts = attempts + 1 where ${isThis} and status = 'queued' returning id`,
      );
      return claimed.rows.length > 0 ? { message: await load(tx) } : undefined;
    });

  const settleLeftover = () =>
    inIts(async (tx) => {
      await tx.execute(
        sql`update ${name} set status = 'unknown', error = 'Interrupted while sending', settled_at = now()
             where ${isThis} and status = 'sending'`,
      );
      const found = await tx.execute<{ status: MessageStatus }>(sql`select status from ${name} where ${isThis}`);
      const status = found.rows[0]?.status;
      if (!status) throw notFound("message.not_found", "There is no such message");
      return status;
    });

  const record = (delivery: Delivery) =>
    inIts(async (tx) => {
      const again = delivery.outcome === "retry" && !lastAttempt;
      const status: MessageStatus = again ? "queued" : delivery.outcome === "retry" ? "failed" : delivery.outcome;
      const reason = "reason" in delivery ? delivery.reason : null;
      // `unknown` too: another process may have called this attempt interrupted just before it ended.
      await tx.execute(
        sql`update ${name} set status = ${status}, error = ${reason}, settled_at = ${again ? null : sql`now()`}
             where ${isThis} and status in ('sending', 'unknown')`,
      );
      if (status === "sent") await onSent(tx, delivery);
      return status;
    });

  const claimed = await claim();
  return claimed ? record(await send(claimed.message)) : settleLeftover();
}
