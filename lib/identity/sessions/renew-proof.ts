import { and, eq, ne, sql } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { sessions } from "@/db/schema/identity/sessions";
import { users } from "@/db/schema/identity/users";
import { forbidden } from "@/lib/kernel/errors";
import type { AccountCtx } from "@/lib/platform/account-operation";
import type { OpenedSession } from "@/lib/platform/auth/session-cookie";
import { formatApiToken, hashToken, randomToken } from "@/lib/platform/crypto/token";
import { only } from "@/lib/kernel/only";

/** The new secret of the session or API sign-in that changed a credential; the other one is null. */
export interface RenewedProof {
  session: OpenedSession | null;
  token: string | null;
}

const personalToken = () => forbidden("auth.personal_token", "A personal token changes no credentials.");

async function restamp({ tx, ctx, userId }: AccountCtx, epoch: number): Promise<RenewedProof> {
  const { sessionId, tokenId } = ctx.actor;
  const secret = randomToken();
  const renewed = { epoch, secretHash: hashToken(secret) };
  if (sessionId) {
    await tx
      .update(sessions)
      .set(renewed)
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)));
    return { session: { secret, level: 2 }, token: null };
  }
  if (!tokenId) throw personalToken();
  const signIn = and(eq(apiTokens.id, tokenId), eq(apiTokens.userId, userId), eq(apiTokens.kind, "login"));
  const { rowCount } = await tx.update(apiTokens).set(renewed).where(signIn);
  if (rowCount !== 1) throw personalToken();
  return { session: null, token: formatApiToken(tokenId, secret) };
}

/**
 * Ends every session and API sign-in of the person but the acting one, which goes on under a new secret: a copy of it is
 * as dead as the others. Belongs into the transaction of every credential change.
 */
export async function renewProof(t: AccountCtx): Promise<RenewedProof> {
  const { tx, userId } = t;
  const { epoch } = only(
    await tx
      .update(users)
      .set({ epoch: sql`${users.epoch} + 1`, updatedAt: t.now() })
      .where(eq(users.id, userId))
      .returning({ epoch: users.epoch }),
  );
  const proof = await restamp(t, epoch);
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.epoch, epoch)));
  await tx
    .delete(apiTokens)
    .where(and(eq(apiTokens.userId, userId), ne(apiTokens.kind, "personal"), ne(apiTokens.epoch, epoch)));
  return proof;
}
