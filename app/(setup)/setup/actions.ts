"use server";

import { changeMailSender } from "@/lib/identity/senders/change-mail-sender";
import { sendTestMail } from "@/lib/identity/senders/send-test-mail";
import { stepUp } from "@/lib/identity/step-up/step-up";
import { confirmTwoFactor } from "@/lib/identity/two-factor/confirm-two-factor";
import { startTwoFactor } from "@/lib/identity/two-factor/start-two-factor";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { keepSession } from "@/lib/platform/auth/set-session-cookie";
import { formAction } from "@/lib/platform/forms/form-action";

export const stepUpAction = formAction(stepUp, () => ({}));

export const saveBusinessAction = formAction(updateLegalIdentity, () => ({}));

export const startTwoFactorAction = formAction(startTwoFactor, ({ secret, qr }) => ({ data: { secret, qr } }));

export const confirmTwoFactorAction = formAction(confirmTwoFactor, async ({ recoveryCodes, proof }) => {
  await keepSession(proof);
  return { data: { recoveryCodes } };
});

export const saveMailSenderAction = formAction(changeMailSender, () => ({ refresh: true }));

export const sendTestMailAction = formAction(sendTestMail, ({ mailId, recipient }) => ({
  data: { mailId, recipient },
}));
