import { and, eq, sql } from "drizzle-orm";
import { invitations, members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { only } from "@/lib/kernel/only";
import { conflict, forbidden } from "@/lib/kernel/errors";
import { hashToken, randomToken } from "@/lib/platform/crypto/token";
import { operation, type WriteCtx } from "@/lib/platform/operation";
import { InviteMemberInput } from "./input";
import { expiryFrom, findInvitation, isOpen } from "./invitation-rows";
import { mailInvitation } from "./mail-invitation";

async function refuseMember(t: WriteCtx, email: string): Promise<void> {
  const [member] = await t.tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(sql`lower(${users.email}) = lower(${email})`);
  if (!member) return;
  const message = "This person is already a member.";
  throw conflict("member.exists", message, [{ path: "email", code: "member.exists", message }]);
}

/** Mails a single-use link. An earlier invitation of the same address is replaced: only the newest link works. */
export const inviteMember = operation({
  can: "members:manage",
  input: InviteMemberInput,
  async run(t, { email, role }) {
    const { userId: invitedBy, workspaceId } = t.ctx.actor;
    if (invitedBy === null) throw forbidden("account.person_required", "Only a person can invite.");
    await refuseMember(t, email);
    await t.tx
      .update(invitations)
      .set({ revokedAt: t.now() })
      .where(and(sql`lower(${invitations.email}) = lower(${email})`, isOpen()));
    const token = randomToken();
    const row = { workspaceId, email, role, invitedBy, tokenHash: hashToken(token), expiresAt: expiryFrom(t.now()) };
    const { id: invitationId } = only(await t.tx.insert(invitations).values(row).returning({ id: invitations.id }));
    await mailInvitation(t, { email, role, token });
    await t.raise("invitation.sent", { invitationId, email, role });
    return findInvitation(t, invitationId);
  },
});
