import { and, eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { members } from "@/db/schema/identity/members";
import type { WriteCtx } from "@/lib/platform/operation";
import { lastOwner } from "./last-owner";
import { lockOwners, raiseEpoch } from "./member-rows";
import type { MemberRow } from "./view";

/** Takes a person out of the workspace: membership, its API tokens, and every session of theirs. */
export async function endMembership(t: WriteCtx, find: () => Promise<MemberRow>): Promise<void> {
  const owners = await lockOwners(t);
  const { id: memberId, userId, name } = await find();
  if (owners.size === 1 && owners.has(memberId)) throw lastOwner();
  // First: the application role may raise the epoch of colleagues only.
  await raiseEpoch(t, userId);
  await t.tx
    .delete(apiTokens)
    .where(and(eq(apiTokens.workspaceId, t.ctx.actor.workspaceId), eq(apiTokens.userId, userId)));
  await t.tx.delete(members).where(eq(members.id, memberId));
  await t.raise("member.removed", { memberId, userId, name });
}
