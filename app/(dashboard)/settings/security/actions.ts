"use server";

import { getTranslations } from "next-intl/server";
import { changePassword } from "@/lib/identity/password/change-password";
import { revokeOtherSessions } from "@/lib/identity/sessions/revoke-other-sessions";
import { revokeSession } from "@/lib/identity/sessions/revoke-session";
import { confirmTwoFactor } from "@/lib/identity/two-factor/confirm-two-factor";
import { disableTwoFactor } from "@/lib/identity/two-factor/disable-two-factor";
import { renewRecoveryCodes } from "@/lib/identity/two-factor/renew-recovery-codes";
import { startTwoFactor } from "@/lib/identity/two-factor/start-two-factor";
import { keepSession } from "@/lib/platform/auth/set-session-cookie";
import { formAction } from "@/lib/platform/forms/form-action";

export const changePasswordAction = formAction(changePassword, async ({ proof }) => {
  await keepSession(proof);
  const t = await getTranslations("account.password");
  return { message: t("changed"), refresh: true };
});

export const startTwoFactorAction = formAction(startTwoFactor, ({ secret, qr }) => ({ data: { secret, qr } }));

export const confirmTwoFactorAction = formAction(confirmTwoFactor, async ({ recoveryCodes, proof }) => {
  await keepSession(proof);
  return { data: { recoveryCodes } };
});

export const renewRecoveryCodesAction = formAction(renewRecoveryCodes, async ({ recoveryCodes, proof }) => {
  await keepSession(proof);
  return { data: { recoveryCodes } };
});

export const disableTwoFactorAction = formAction(disableTwoFactor, async ({ proof }) => {
  await keepSession(proof);
  const t = await getTranslations("account.twoFactor");
  return { message: t("disabled"), refresh: true };
});

export const revokeSessionAction = formAction(revokeSession, async () => {
  const t = await getTranslations("account.sessions");
  return { message: t("revoked"), refresh: true };
});

export const revokeOtherSessionsAction = formAction(revokeOtherSessions, async ({ revoked }) => {
  const t = await getTranslations("account.sessions");
  return { message: t("othersRevoked", { count: revoked }), refresh: true };
});
