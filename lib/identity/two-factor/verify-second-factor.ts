import type { Tx } from "@/db/client";
import { inSystem } from "@/db/system";
import { signedOut } from "@/lib/platform/auth/identify";
import type { Identified } from "@/lib/platform/auth/identified";
import type { Visitor } from "@/lib/platform/context";
import { pendingOperation } from "@/lib/platform/pending-operation";
import { secondFactorAttempts } from "../attempts/attempt-keys";
import { forgiveAttempts, SECOND_FACTOR_ATTEMPTS, takeAttempt } from "../attempts/take-attempt";
import { actingAs } from "../people/acting-as";
import { mailPerson } from "../people/mail-person";
import { promoteProof } from "../sessions/promote-proof";
import { acceptCode } from "./accept-code";
import { SecondFactorInput } from "./input";
import { acceptRecoveryCode, countRecoveryCodes } from "./recovery-codes";
import type { VerifiedSecondFactor } from "./view";
import { wrongCode } from "./wrong-code";

/** Says how many codes are left, on the record and by mail: a stolen sheet of codes must not go unnoticed. */
async function noteRecovery(tx: Tx, visitor: Visitor, who: Identified): Promise<number> {
  const left = await countRecoveryCodes(tx, who.userId);
  const t = actingAs(tx, visitor, who);
  await t.raise("two_factor.recovery_used", { userId: who.userId, left });
  await mailPerson(t, "recoveryUsed", { to: who.email, values: { left } });
  return left;
}

/** Finishes a sign-in with a code of the authenticator or a recovery code. The browser or client gets a new secret. */
export const verifySecondFactor = pendingOperation({
  input: SecondFactorInput,
  async run(visitor, who, { code, recoveryCode }): Promise<VerifiedSecondFactor> {
    const { userId } = who;
    const attempts = secondFactorAttempts(userId);
    await takeAttempt(attempts, SECOND_FACTOR_ATTEMPTS);
    return inSystem("write", async (tx) => {
      const right =
        code === undefined
          ? await acceptRecoveryCode(tx, userId, recoveryCode ?? "", visitor.now())
          : await acceptCode(tx, userId, code, visitor.now());
      if (!right) throw wrongCode(code === undefined ? "recoveryCode" : "code");
      await forgiveAttempts(tx, attempts);
      const promoted = await promoteProof(tx, who, visitor.now());
      if (!promoted) throw signedOut();
      const { sessionId, tokenId } = who;
      const opened = { ...(sessionId ? { sessionId } : {}), ...(tokenId ? { tokenId } : {}) };
      await actingAs(tx, visitor, who).raise("session.opened", opened);
      const recoveryCodesLeft = code === undefined ? await noteRecovery(tx, visitor, who) : null;
      return { ...promoted, recoveryCodesLeft };
    });
  },
});
