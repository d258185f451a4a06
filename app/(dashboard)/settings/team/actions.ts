"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { inviteMember } from "@/lib/identity/invitations/invite-member";
import { resendInvitation } from "@/lib/identity/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/identity/invitations/revoke-invitation";
import { changeRole } from "@/lib/identity/members/change-role";
import { leaveWorkspace } from "@/lib/identity/members/leave-workspace";
import { removeMember } from "@/lib/identity/members/remove-member";
import { requireTwoFactor } from "@/lib/identity/workspaces/require-two-factor";
import { formAction } from "@/lib/platform/forms/form-action";

export const changeRoleAction = formAction(changeRole, async ({ name, role }) => {
  const t = await getTranslations();
  return { message: t("team-pages.roleChanged", { name, role: t(`team.roles.${role}`) }), refresh: true };
});

export const removeMemberAction = formAction(removeMember, async () => {
  const t = await getTranslations("team-pages");
  return { message: t("removed"), refresh: true };
});

export const inviteMemberAction = formAction(inviteMember, async ({ email }) => {
  const t = await getTranslations("team-pages.invitations");
  return { message: t("sent", { email }), refresh: true };
});

export const resendInvitationAction = formAction(resendInvitation, async ({ email }) => {
  const t = await getTranslations("team-pages.invitations");
  return { message: t("resent", { email }), refresh: true };
});

export const revokeInvitationAction = formAction(revokeInvitation, async () => {
  const t = await getTranslations("team-pages.invitations");
  return { message: t("revoked"), refresh: true };
});

export const requireTwoFactorAction = formAction(requireTwoFactor, async ({ requireTwoFactor: required }) => {
  const t = await getTranslations("team-pages.twoFactor");
  return { message: t(required ? "on" : "off"), refresh: true };
});

// Whoever leaves is signed out everywhere, here too.
export const leaveWorkspaceAction = formAction(leaveWorkspace, () => redirect("/login"));
