import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { sessions } from "@/db/schema/identity/sessions";
import type { Identified } from "@/lib/platform/auth/identified";
import { type OpenedSession, SESSION_DAYS } from "@/lib/platform/auth/session-cookie";
import { formatApiToken, hashToken, randomToken } from "@/lib/platform/crypto/token";
import { LOGIN_HOURS } from "../sign-in/lifetimes";

export interface PromotedProof {
  session: OpenedSession | null;
  token: string | null;
  expiresAt: Date;
}

const HOUR = 3_600_000;

/**
 * Makes a pending session or token a full one under a new secret: whoever saw the old one has nothing.
 * @returns nothing when it is gone or another request was faster
 */
export async function promoteProof(tx: Tx, who: Identified, now: Date): Promise<PromotedProof | undefined> {
  const secret = randomToken();
  const common = { secretHash: hashToken(secret), steppedUpAt: now };
  if (who.sessionId) {
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * 24 * HOUR);
    const pending = and(eq(sessions.id, who.sessionId), eq(sessions.level, 1));
    const { rowCount } = await tx
      .update(sessions)
      .set({ ...common, level: 2, expiresAt, lastSeenAt: sql`now()` })
      .where(pending);
    return rowCount === 1 ? { session: { secret, level: 2 }, token: null, expiresAt } : undefined;
  }
  if (!who.tokenId) return undefined;
  const expiresAt = new Date(now.getTime() + LOGIN_HOURS * HOUR);
  const pending = and(eq(apiTokens.id, who.tokenId), eq(apiTokens.kind, "pending"));
  const { rowCount } = await tx
    .update(apiTokens)
    .set({ ...common, kind: "login", expiresAt })
    .where(pending);
  return rowCount === 1 ? { session: null, token: formatApiToken(who.tokenId, secret), expiresAt } : undefined;
}
