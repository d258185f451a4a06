import { and, eq, gt, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { sessions } from "@/db/schema/identity/sessions";
import { users } from "@/db/schema/identity/users";
import type { AccountCtx } from "@/lib/platform/account-operation";
import { describeDevice } from "./describe-device";
import type { SignedInDevice } from "./view";

const browsers = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({ session: sessions })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), eq(users.epoch, sessions.epoch)))
    .where(
      and(
        where,
        eq(sessions.level, 2),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.lastSeenAt, sql`now() - interval '7 days'`),
      ),
    );

const apiSignIns = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({ token: apiTokens })
    .from(apiTokens)
    .innerJoin(users, and(eq(users.id, apiTokens.userId), eq(users.epoch, apiTokens.epoch)))
    .where(and(where, eq(apiTokens.kind, "login"), gt(apiTokens.expiresAt, sql`now()`)));

/** Where the person is signed in: browsers, and API clients that signed in with the password. */
export async function liveSessions({ tx, ctx, userId }: AccountCtx): Promise<SignedInDevice[]> {
  const inBrowsers = await browsers(tx, eq(sessions.userId, userId));
  const overApi = await apiSignIns(tx, eq(apiTokens.userId, userId));
  return [
    ...inBrowsers.map(({ session }) => ({
      id: session.id,
      kind: "browser" as const,
      device: describeDevice(session.userAgent),
      addressPrefix: session.addressPrefix,
      current: session.id === ctx.actor.sessionId,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
    })),
    ...overApi.map(({ token }) => ({
      id: token.id,
      kind: "api" as const,
      device: token.name,
      addressPrefix: null,
      current: token.id === ctx.actor.tokenId,
      createdAt: token.createdAt,
      lastSeenAt: token.lastUsedAt ?? token.createdAt,
    })),
  ];
}

/**
 * Ends one or, without an id, all sessions and API sign-ins of the person; never the acting one unless named.
 * @returns how many there were
 */
export async function endSessions({ tx, ctx, userId }: AccountCtx, id?: string): Promise<number> {
  const { sessionId, tokenId } = ctx.actor;
  const browser = id ? eq(sessions.id, id) : sessionId ? ne(sessions.id, sessionId) : undefined;
  const api = id ? eq(apiTokens.id, id) : tokenId ? ne(apiTokens.id, tokenId) : undefined;
  const closed = await tx.delete(sessions).where(and(eq(sessions.userId, userId), browser));
  const revoked = await tx
    .delete(apiTokens)
    .where(and(eq(apiTokens.userId, userId), ne(apiTokens.kind, "personal"), api));
  return (closed.rowCount ?? 0) + (revoked.rowCount ?? 0);
}
