import { notFound } from "@/lib/kernel/errors";
import { accountOperation } from "@/lib/platform/account-operation";
import { SessionRef } from "./input";
import { endSessions } from "./live-sessions";

/** Signs one of the caller's devices out. Somebody else's session does not exist here. */
export const revokeSession = accountOperation({
  can: "account:manage",
  input: SessionRef,
  async run(t, { sessionId }): Promise<void> {
    const revoked = await endSessions(t, sessionId);
    if (revoked === 0) throw notFound("session.not_found", "There is no such session.");
    await t.raise("sessions.revoked", { count: revoked });
  },
});
