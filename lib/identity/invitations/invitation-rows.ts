import { and, eq, gt, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import { invitations } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";
import { invitationStatus, type InvitationStatus } from "./status";
import type { Invitation } from "./view";

/** How long a link in a mail works. */
export const INVITATION_DAYS = 7;

export const expiryFrom = (now: Date) => new Date(now.getTime() + INVITATION_DAYS * 86_400_000);

const columns = {
  id: invitations.id,
  email: invitations.email,
  role: invitations.role,
  invitedBy: users.name,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
  acceptedAt: invitations.acceptedAt,
  revokedAt: invitations.revokedAt,
};

/** Neither accepted nor revoked; it may have expired. */
export const isOpen = () => and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** Condition of one status; the same distinction as `invitationStatus` makes. */
export function hasStatus(status: InvitationStatus, now: Date): SQL | undefined {
  if (status === "pending") return and(isOpen(), gt(invitations.expiresAt, now));
  if (status === "expired") return and(isOpen(), lte(invitations.expiresAt, now));
  return status === "accepted" ? isNotNull(invitations.acceptedAt) : isNotNull(invitations.revokedAt);
}

/** Invitations with the name of who invited; conditions, order and page are the caller's. */
export async function selectInvitations(
  t: ReadCtx,
  refine: (select: ReturnType<typeof baseSelect>) => PromiseLike<Row[]>,
): Promise<Invitation[]> {
  const rows = await refine(baseSelect(t));
  return rows.map(({ acceptedAt, revokedAt, ...row }) => ({
    ...row,
    status: invitationStatus({ expiresAt: row.expiresAt, acceptedAt, revokedAt }, t.now()),
  }));
}

type Row = Omit<Invitation, "status"> & { acceptedAt: Date | null; revokedAt: Date | null };

// A person who left the workspace is no colleague any more and has no name here.
const baseSelect = (t: ReadCtx) =>
  t.tx.select(columns).from(invitations).leftJoin(users, eq(users.id, invitations.invitedBy)).$dynamic();

/** @throws DomainError not_found, for another workspace's invitation too */
export async function findInvitation(t: ReadCtx, invitationId: string): Promise<Invitation> {
  const [found] = await selectInvitations(t, (select) => select.where(eq(invitations.id, invitationId)));
  if (!found) throw notFound("invitation.not_found", "There is no such invitation.");
  return found;
}
