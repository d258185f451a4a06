import { z } from "zod";
import { ROLES } from "@/lib/catalog/permissions";
import { emailAddress, linkToken, personName } from "@/lib/identity/people/input";
import { idOf } from "@/lib/kernel/ids";
import { listInput, oneOrMore } from "@/lib/platform/list-input";
import { INVITATION_STATUSES } from "./status";

export const InviteMemberInput = z.strictObject({ email: emailAddress, role: z.enum(ROLES) });

export const InvitationRef = z.strictObject({ invitationId: idOf("invitation") });

export const ListInvitationsInput = listInput({
  sorts: ["createdAt", "expiresAt", "email"],
  descending: true,
  filters: { status: oneOrMore(z.enum(INVITATION_STATUSES)) },
});

export const PreviewInvitationInput = z.strictObject({ token: linkToken });

/** `name` and a new password for somebody new; the password of the account there is for somebody known. */
export const AcceptInvitationInput = z.strictObject({
  token: linkToken,
  name: personName.optional(),
  password: z.string().min(1).max(256),
});

export const JoinWorkspaceInput = z.strictObject({ token: linkToken });
