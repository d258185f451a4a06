import { and, eq } from "drizzle-orm";
import { invitations } from "@/db/schema/identity/members";
import { notFound } from "@/lib/kernel/errors";
import { hashToken, randomToken } from "@/lib/platform/crypto/token";
import { operation } from "@/lib/platform/operation";
import { InvitationRef } from "./input";
import { expiryFrom, findInvitation, isOpen } from "./invitation-rows";
import { mailInvitation } from "./mail-invitation";

/** A new link with a new week; the old one, of which only the hash is known, stops working. */
export const resendInvitation = operation({
  can: "members:manage",
  input: InvitationRef,
  async run(t, { invitationId }) {
    const token = randomToken();
    const [row] = await t.tx
      .update(invitations)
      .set({ tokenHash: hashToken(token), expiresAt: expiryFrom(t.now()) })
      .where(and(eq(invitations.id, invitationId), isOpen()))
      .returning({ email: invitations.email, role: invitations.role });
    if (!row) throw notFound("invitation.not_found", "There is no such invitation.");
    await mailInvitation(t, { ...row, token });
    await t.raise("invitation.sent", { invitationId, ...row });
    return findInvitation(t, invitationId);
  },
});
