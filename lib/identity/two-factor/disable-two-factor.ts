import { eq } from "drizzle-orm";
import { recoveryCodes, totpCredentials } from "@/db/schema/identity/credentials";
import { conflict } from "@/lib/kernel/errors";
import { accountOperation } from "@/lib/platform/account-operation";
import { mailPerson } from "../people/mail-person";
import { type RenewedProof, renewProof } from "../sessions/renew-proof";
import { DisableTwoFactorInput } from "./input";
import { isTwoFactorRequired } from "./is-two-factor-required";
import { twoFactorOff } from "./two-factor-off";

/** Turns the second factor off, unless a workspace of the person asks for it. Recovery codes go with it. */
export const disableTwoFactor = accountOperation({
  can: "account:manage",
  input: DisableTwoFactorInput,
  stepUp: true,
  async run(t): Promise<{ proof: RenewedProof }> {
    const { tx, userId } = t;
    if (await isTwoFactorRequired(tx, userId)) {
      throw conflict("two_factor.required", "A workspace you belong to requires two-factor authentication.");
    }
    const [removed] = await tx.delete(totpCredentials).where(eq(totpCredentials.userId, userId)).returning();
    if (!removed?.confirmedAt) throw twoFactorOff();
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    const proof = await renewProof(t);
    await t.raise("two_factor.disabled", { userId });
    await mailPerson(t, "twoFactorDisabled", { to: t.email });
    return { proof };
  },
});
