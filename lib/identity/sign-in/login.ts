import { inSystem } from "@/db/system";
import { PENDING_MINUTES } from "@/lib/platform/auth/session-cookie";
import { entryOperation } from "@/lib/platform/entry-operation";
import { actingAs } from "../people/acting-as";
import { issueToken } from "../tokens/issue-token";
import { LOGIN_HOURS } from "./lifetimes";
import { checkCredentials } from "./check-credentials";
import { LoginInput } from "./input";
import type { Login } from "./view";

/** Signs an API client in: a token for twelve hours, or one that opens nothing but the second factor. */
export const login = entryOperation({
  input: LoginInput,
  async run(visitor, { deviceName, ...credentials }): Promise<Login> {
    const { twoFactor, ...person } = await checkCredentials(visitor, credentials);
    const minutes = twoFactor ? PENDING_MINUTES : LOGIN_HOURS * 60;
    const expiresAt = new Date(visitor.now().getTime() + minutes * 60_000);
    return inSystem("write", async (tx) => {
      const { row, token } = await issueToken(tx, {
        workspaceId: person.workspaceId,
        userId: person.userId,
        kind: twoFactor ? "pending" : "login",
        name: deviceName,
        scopes: ["*"],
        epoch: person.epoch,
        steppedUpAt: twoFactor ? null : visitor.now(),
        expiresAt,
      });
      if (!twoFactor) await actingAs(tx, visitor, person).raise("session.opened", { tokenId: row.id });
      return { token, expiresAt, requires2fa: twoFactor };
    });
  },
});
