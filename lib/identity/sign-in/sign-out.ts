import { and, eq, ne } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { sessions } from "@/db/schema/identity/sessions";
import { inSystem } from "@/db/system";
import { forbidden } from "@/lib/kernel/errors";
import { pendingOperation } from "@/lib/platform/pending-operation";
import { actingAs } from "../people/acting-as";
import { SignOutInput } from "./input";

/**
 * Ends the session or API sign-in the request came with, finished or not. A personal token is no sign-in: it is revoked
 * where it was made.
 */
export const signOut = pendingOperation({
  input: SignOutInput,
  async run(visitor, who): Promise<void> {
    const { sessionId, tokenId } = who;
    await inSystem("write", async (tx) => {
      const t = actingAs(tx, visitor, who);
      if (sessionId) {
        await tx.delete(sessions).where(eq(sessions.id, sessionId));
        await t.raise("session.closed", { sessionId });
      }
      if (tokenId) {
        const signedIn = and(eq(apiTokens.id, tokenId), ne(apiTokens.kind, "personal"));
        const { rowCount } = await tx.delete(apiTokens).where(signedIn);
        if (rowCount === 0) throw forbidden("auth.personal_token", "A personal token is revoked under /tokens.");
        await t.raise("session.closed", { tokenId });
      }
    });
  },
});
