import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/identity/members";
import { workspaces } from "@/db/schema/identity/workspaces";

/** Whether any workspace of the person asks its members for a second factor. */
export async function isTwoFactorRequired(tx: Tx, userId: string): Promise<boolean> {
  const asking = await tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, userId), eq(workspaces.requireTwoFactor, true)))
    .limit(1);
  return asking.length > 0;
}
