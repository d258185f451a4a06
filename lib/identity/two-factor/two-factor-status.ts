import { eq } from "drizzle-orm";
import { totpCredentials } from "@/db/schema/identity/credentials";
import { accountOperation } from "@/lib/platform/account-operation";
import { TwoFactorStatusInput } from "./input";
import { isTwoFactorRequired } from "./is-two-factor-required";
import { countRecoveryCodes } from "./recovery-codes";
import type { TwoFactorStatus } from "./view";

/** Whether the person has a second factor, since when, and how many recovery codes are left. */
export const twoFactorStatus = accountOperation({
  can: "account:read",
  input: TwoFactorStatusInput,
  mode: "read",
  async run({ tx, userId }): Promise<TwoFactorStatus> {
    const [credential] = await tx
      .select({ confirmedAt: totpCredentials.confirmedAt })
      .from(totpCredentials)
      .where(eq(totpCredentials.userId, userId));
    return {
      confirmedAt: credential?.confirmedAt ?? null,
      recoveryCodesLeft: await countRecoveryCodes(tx, userId),
      required: await isTwoFactorRequired(tx, userId),
    };
  },
});
