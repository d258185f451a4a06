import { eq } from "drizzle-orm";
import { bulkChanges } from "@/db/schema/crm/bulk-changes";
import { users } from "@/db/schema/identity/users";
import { inWorkspace } from "@/db/workspace";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { continueBulkChange } from "./continue-bulk-change";

/** After so long the job notes how far it is and goes on. */
const STINT_MS = 3_000;

export interface BulkWork {
  workspaceId: string;
  bulkChangeId: string;
  undo: boolean;
}

/** Timelines name the person who asked, not the job that does it. */
async function contextOf({ workspaceId, bulkChangeId }: BulkWork, cause: string): Promise<Ctx> {
  const ctx = systemContext(workspaceId, cause);
  const [person] = await inWorkspace(ctx.actor, "read", (tx) =>
    tx
      .select({ userId: users.id, name: users.name })
      .from(bulkChanges)
      .innerJoin(users, eq(users.id, bulkChanges.createdBy))
      .where(eq(bulkChanges.id, bulkChangeId)),
  );
  return person ? { ...ctx, actor: { ...ctx.actor, ...person, kind: "user" } } : ctx;
}

/**
 * Goes on with a bulk change for a few seconds, one transaction a chunk.
 * @param after what the call before returned
 * @param cause id of the event that asked for it
 * @returns where to go on, `null` when there is nothing left to do
 */
export async function workOffBulkChange(work: BulkWork, after: string | null, cause: string): Promise<string | null> {
  const { bulkChangeId, undo } = work;
  const ctx = await contextOf(work, cause);
  const until = Date.now() + STINT_MS;
  let last = after;
  do last = await continueBulkChange(ctx, { bulkChangeId, undo, after: last });
  while (last !== null && Date.now() < until);
  return last;
}
