import { z } from "zod";
import { ROLES } from "@/lib/catalog/permissions";
import { INVITATION_STATUSES, type InvitationStatus } from "./status";

export const InvitationView = z.object({
  id: z.uuid(),
  email: z.string(),
  role: z.enum(ROLES),
  status: z.enum(INVITATION_STATUSES),
  /** `null` once the person who invited has left. */
  invitedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type InvitationView = z.infer<typeof InvitationView>;

/** An invitation without its token. */
export interface Invitation extends Pick<InvitationView, "id" | "email" | "role" | "invitedBy"> {
  status: InvitationStatus;
  createdAt: Date;
  expiresAt: Date;
}

export const viewInvitation = ({ createdAt, expiresAt, ...invitation }: Invitation): InvitationView => ({
  ...invitation,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

/** What the page behind a mailed link shows before anybody decides. */
export const InvitationPreview = z.object({
  workspaceName: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  invitedBy: z.string().nullable(),
  /** Whether the address has an account, whose password is then asked for instead of a new one. */
  hasAccount: z.boolean(),
});
export type InvitationPreview = z.infer<typeof InvitationPreview>;

export const JoinedView = z.object({ workspaceId: z.uuid() });
