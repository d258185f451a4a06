import { and, eq } from "drizzle-orm";
import { invitations } from "@/db/schema/identity/members";
import { notFound } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { InvitationRef } from "./input";
import { isOpen } from "./invitation-rows";

export const revokeInvitation = operation({
  can: "members:manage",
  input: InvitationRef,
  async run(t, { invitationId }) {
    const [row] = await t.tx
      .update(invitations)
      .set({ revokedAt: t.now() })
      .where(and(eq(invitations.id, invitationId), isOpen()))
      .returning({ email: invitations.email });
    if (!row) throw notFound("invitation.not_found", "There is no such invitation.");
    await t.raise("invitation.revoked", { invitationId, email: row.email });
  },
});
