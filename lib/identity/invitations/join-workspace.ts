import { conflict } from "@/lib/kernel/errors";
import { accountOperation } from "@/lib/platform/account-operation";
import { writeCtx } from "@/lib/platform/operation";
import { JoinWorkspaceInput } from "./input";
import { join } from "./join";
import { findByLink } from "./open-invitation";
import { ownProfile } from "@/lib/identity/profile/own-profile";

/** Takes up an invitation while signed in; it must be addressed to this account. */
export const joinWorkspace = accountOperation({
  can: "account:manage",
  input: JoinWorkspaceInput,
  async run(t, { token }) {
    const { workspaceId, email } = await findByLink(t.tx, token, t.now());
    const profile = await ownProfile(t);
    if (profile.email.toLowerCase() !== email.toLowerCase()) {
      throw conflict("invitation.other_address", "This invitation is for another email address.");
    }
    // Event and mail belong to the workspace joined, not to the one at hand.
    const there = writeCtx(t.tx, { ...t.ctx, actor: { ...t.ctx.actor, workspaceId } });
    await join(there, { token, userId: t.userId, name: profile.name, email });
    return { workspaceId };
  },
});
