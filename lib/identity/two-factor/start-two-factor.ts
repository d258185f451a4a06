import { renderSVG } from "uqr";
import { totpCredentials } from "@/db/schema/identity/credentials";
import { accountOperation } from "@/lib/platform/account-operation";
import { sealColumn } from "@/lib/platform/crypto/seal-column";
import { StartTwoFactorInput } from "./input";
import { newTotpSecret, totpUri } from "./totp";
import type { TwoFactorStart } from "./view";

/** Offers a new secret for the authenticator app. One already in force stays so until a code of the new one is given. */
export const startTwoFactor = accountOperation({
  can: "account:manage",
  input: StartTwoFactorInput,
  stepUp: true,
  async run({ tx, userId, email }): Promise<TwoFactorStart> {
    const secret = newTotpSecret();
    const candidateSealed = sealColumn("totp_credentials.candidate_sealed", [userId], secret);
    await tx
      .insert(totpCredentials)
      .values({ userId, candidateSealed })
      .onConflictDoUpdate({ target: totpCredentials.userId, set: { candidateSealed } });
    const uri = totpUri(secret, email);
    return { secret, uri, qr: renderSVG(uri, { border: 2 }) };
  },
});
