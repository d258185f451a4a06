import { sql } from "drizzle-orm";
import { inWorkspace } from "@/db/workspace";
import type { MessageRef } from "./deliver-once";

type MessageTable = "mail_messages" | "sms_messages";

const inIts = <Row extends Record<string, unknown>>(
  ref: MessageRef,
  mode: "read" | "write",
  statement: ReturnType<typeof sql>,
) =>
  inWorkspace(
    { workspaceId: ref.workspaceId, userId: null },
    mode,
    async (tx) => (await tx.execute<Row>(statement)).rows,
  );

/** Queues a refused message again because a person asked for it. One whose outcome is unknown stays as it is. */
export async function reopenFailed(table: MessageTable, ref: MessageRef): Promise<void> {
  await inIts(
    ref,
    "write",
    sql`update ${sql.identifier(table)} set status = 'queued', settled_at = null
         where workspace_id = ${ref.workspaceId} and id = ${ref.id} and status = 'failed'`,
  );
}

/** Why the last attempt did not succeed, in the provider's words. */
export async function failureReason(table: MessageTable, ref: MessageRef): Promise<string> {
  const [row] = await inIts<{ error: string | null }>(
    ref,
    "read",
    sql`select error from ${sql.identifier(table)} where workspace_id = ${ref.workspaceId} and id = ${ref.id}`,
  );
  return row?.error ?? "No reason given";
}
