import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { passwordResets } from "@/db/schema/identity/credentials";
import { sessions } from "@/db/schema/identity/sessions";
import { users } from "@/db/schema/identity/users";
import { inSystem } from "@/db/system";
import type { Tx } from "@/db/client";
import { invalid } from "@/lib/kernel/errors";
import { hashToken } from "@/lib/platform/crypto/token";
import { entryOperation } from "@/lib/platform/entry-operation";
import { passwordAttempts } from "../attempts/attempt-keys";
import { forgiveAttempts } from "../attempts/take-attempt";
import { actingAs } from "../people/acting-as";
import { choosePassword } from "../people/choose-password";
import { mailPerson } from "../people/mail-person";
import { findPersonById } from "../sign-in/find-person";
import { ResetPasswordInput } from "./input";

const deadLink = () => invalid("reset.invalid", "This link was used, has expired or was replaced by a newer one.");

const living = (tokenHash: string) =>
  and(eq(passwordResets.tokenHash, tokenHash), isNull(passwordResets.usedAt), gt(passwordResets.expiresAt, sql`now()`));

async function ownerOf(tokenHash: string) {
  const [reset] = await inSystem("read", (tx) => tx.select().from(passwordResets).where(living(tokenHash)));
  const person = reset && (await findPersonById(reset.userId));
  if (!person) throw deadLink();
  return person;
}

/** A single conditional update: of several uses of one link at the same moment exactly one passes. */
async function useUp(tx: Tx, tokenHash: string): Promise<void> {
  const { rowCount } = await tx
    .update(passwordResets)
    .set({ usedAt: sql`now()` })
    .where(living(tokenHash));
  if (rowCount !== 1) throw deadLink();
}

/** Sets a new password and ends every session and API sign-in. The second factor stays as it is. */
export const resetPassword = entryOperation({
  input: ResetPasswordInput,
  async run(visitor, { token, password }): Promise<null> {
    const tokenHash = hashToken(token);
    const person = await ownerOf(tokenHash);
    const { userId, name, email, workspaceId, workspaceName } = person;
    const passwordHash = await choosePassword(password, [name, email, workspaceName ?? ""]);
    await inSystem("write", async (tx) => {
      await useUp(tx, tokenHash);
      await tx
        .update(users)
        .set({
          passwordHash,
          passwordChangedAt: visitor.now(),
          epoch: sql`${users.epoch} + 1`,
          updatedAt: visitor.now(),
        })
        .where(eq(users.id, userId));
      await tx.delete(sessions).where(eq(sessions.userId, userId));
      await tx.delete(apiTokens).where(and(eq(apiTokens.userId, userId), ne(apiTokens.kind, "personal")));
      await forgiveAttempts(tx, passwordAttempts(email));
      if (!workspaceId) return;
      const t = actingAs(tx, visitor, { ...person, workspaceId });
      await t.raise("password.reset", { userId });
      await mailPerson(t, "passwordChanged", { to: email });
    });
    return null;
  },
});
