import { and, eq, sql } from "drizzle-orm";
import { members } from "@/db/schema/identity/members";
import { userAvatars, users } from "@/db/schema/identity/users";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";
import type { MemberRow } from "./view";

const columns = {
  id: members.id,
  userId: members.userId,
  name: users.name,
  email: users.email,
  role: members.role,
  joinedAt: members.createdAt,
  avatarSha256: userAvatars.sha256,
};

/** Members with their names; conditions, order and page are the caller's. */
export const selectMembers = (t: ReadCtx) =>
  t.tx
    .select(columns)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(userAvatars, eq(userAvatars.userId, members.userId))
    .$dynamic();

/** @throws DomainError not_found, for another workspace's member too */
export async function findMember(t: ReadCtx, memberId: string): Promise<MemberRow> {
  const [member] = await selectMembers(t).where(eq(members.id, memberId));
  if (!member) throw notFound("member.not_found", "There is no such member.");
  return member;
}

/**
 * Locks the owners, always in the same order, and then counts them: of two owners who demote or remove each other at once,
 * the second waits and finds itself the last.
 */
export async function lockOwners(t: ReadCtx): Promise<Set<string>> {
  const owners = await t.tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.workspaceId, t.ctx.actor.workspaceId), eq(members.role, "owner")))
    .orderBy(members.id)
    .for("update");
  return new Set(owners.map(({ id }) => id));
}

/** Every session and sign-in of the person is dead with the next request. */
export async function raiseEpoch(t: ReadCtx, userId: string): Promise<void> {
  await t.tx
    .update(users)
    .set({ epoch: sql`${users.epoch} + 1` })
    .where(eq(users.id, userId));
}
