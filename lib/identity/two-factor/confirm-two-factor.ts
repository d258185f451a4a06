import { eq } from "drizzle-orm";
import { totpCredentials } from "@/db/schema/identity/credentials";
import { conflict } from "@/lib/kernel/errors";
import { accountOperation } from "@/lib/platform/account-operation";
import { openColumn, sealColumn } from "@/lib/platform/crypto/seal-column";
import { secondFactorAttempts } from "../attempts/attempt-keys";
import { forgiveAttempts, SECOND_FACTOR_ATTEMPTS, takeAttempt } from "../attempts/take-attempt";
import { mailPerson } from "../people/mail-person";
import { renewProof } from "../sessions/renew-proof";
import { ConfirmTwoFactorInput } from "./input";
import { lockTwoFactor } from "./lock-two-factor";
import { replaceRecoveryCodes } from "./recovery-codes";
import { stepOfCode } from "./totp";
import type { NewRecoveryCodes } from "./view";
import { wrongCode } from "./wrong-code";

const notStarted = () => conflict("two_factor.not_started", "Start setting up the second factor again.");

/** Puts the offered secret in force once a first code proves that the app has it, and shows ten recovery codes. */
export const confirmTwoFactor = accountOperation({
  can: "account:manage",
  input: ConfirmTwoFactorInput,
  stepUp: true,
  prepare: ({ userId }) => takeAttempt(secondFactorAttempts(userId), SECOND_FACTOR_ATTEMPTS),
  async run(t, { code }): Promise<NewRecoveryCodes> {
    const { tx, userId } = t;
    const credential = await lockTwoFactor(tx, userId);
    if (!credential?.candidateSealed) throw notStarted();
    const secret = openColumn("totp_credentials.candidate_sealed", [userId], credential.candidateSealed);
    const step = stepOfCode(secret, code, t.now());
    if (step === undefined) throw wrongCode("code");
    await tx
      .update(totpCredentials)
      .set({
        secretSealed: sealColumn("totp_credentials.secret_sealed", [userId], secret),
        candidateSealed: null,
        confirmedAt: t.now(),
        lastStep: step,
      })
      .where(eq(totpCredentials.userId, userId));
    await forgiveAttempts(tx, secondFactorAttempts(userId));
    const recoveryCodes = await replaceRecoveryCodes(tx, userId);
    const proof = await renewProof(t);
    await t.raise("two_factor.enabled", { userId });
    await mailPerson(t, "twoFactorEnabled", { to: t.email });
    return { recoveryCodes, proof };
  },
});
