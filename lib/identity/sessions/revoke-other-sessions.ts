import { accountOperation } from "@/lib/platform/account-operation";
import { RevokeOtherSessionsInput } from "./input";
import { endSessions } from "./live-sessions";

/** Signs the caller out everywhere but here. Personal tokens stay: they are revoked where they were made. */
export const revokeOtherSessions = accountOperation({
  can: "account:manage",
  input: RevokeOtherSessionsInput,
  async run(t): Promise<{ revoked: number }> {
    const revoked = await endSessions(t);
    await t.raise("sessions.revoked", { count: revoked });
    return { revoked };
  },
});
