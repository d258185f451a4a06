import { query } from "@/lib/platform/operation";
import { InvitationRef } from "./input";
import { findInvitation } from "./invitation-rows";

export const getInvitation = query({
  can: "members:manage",
  input: InvitationRef,
  run: (t, { invitationId }) => findInvitation(t, invitationId),
});
