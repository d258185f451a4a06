import { accountOperation } from "@/lib/platform/account-operation";
import { mailPerson } from "../people/mail-person";
import { renewProof } from "../sessions/renew-proof";
import { RenewRecoveryCodesInput } from "./input";
import { lockTwoFactor } from "./lock-two-factor";
import { replaceRecoveryCodes } from "./recovery-codes";
import { twoFactorOff } from "./two-factor-off";
import type { NewRecoveryCodes } from "./view";

/** Ten new recovery codes; the earlier ones are worth nothing from then on. */
export const renewRecoveryCodes = accountOperation({
  can: "account:manage",
  input: RenewRecoveryCodesInput,
  stepUp: true,
  async run(t): Promise<NewRecoveryCodes> {
    const { tx, userId } = t;
    const credential = await lockTwoFactor(tx, userId);
    if (!credential?.confirmedAt) throw twoFactorOff();
    const recoveryCodes = await replaceRecoveryCodes(tx, userId);
    const proof = await renewProof(t);
    await t.raise("two_factor.recovery_renewed", { userId });
    await mailPerson(t, "recoveryRenewed", { to: t.email });
    return { recoveryCodes, proof };
  },
});
