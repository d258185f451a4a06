import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { invitations, members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { workspaces } from "@/db/schema/identity/workspaces";
import { invalid } from "@/lib/kernel/errors";
import { hashToken } from "@/lib/platform/crypto/token";
import { isOpen } from "./invitation-rows";

/** Unknown, used, revoked, replaced and expired links are refused in the same words. */
export const deadLink = () => invalid("invitation.invalid", "This invitation link does not work any more.");

const worksNow = (token: string, now: Date) =>
  and(eq(invitations.tokenHash, hashToken(token)), isOpen(), gt(invitations.expiresAt, now));

/** The invitation behind a link, across workspaces: for a transaction of the system role. */
export async function findByLink(tx: Tx, token: string, now: Date) {
  const [found] = await tx
    .select({
      id: invitations.id,
      workspaceId: invitations.workspaceId,
      workspaceName: workspaces.name,
      email: invitations.email,
      role: invitations.role,
      invitedBy: users.name,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(worksNow(token, now));
  if (!found) throw deadLink();
  return found;
}

/**
 * Uses the link up and makes the person a member. Of two at once the second waits here and then finds it used.
 * @returns the membership, the older one when the person had joined already
 */
export async function redeemLink(tx: Tx, { token, userId, now }: { token: string; userId: string; now: Date }) {
  const [used] = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(worksNow(token, now))
    .returning({ workspaceId: invitations.workspaceId, role: invitations.role });
  if (!used) throw deadLink();
  const { workspaceId, role } = used;
  const [joined] = await tx
    .insert(members)
    .values({ workspaceId, userId, role })
    .onConflictDoNothing()
    .returning({ memberId: members.id });
  return { workspaceId, role, memberId: joined?.memberId ?? null };
}
