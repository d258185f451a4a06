import { and, eq, sql } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { conflict } from "@/lib/kernel/errors";
import { accountOperation } from "@/lib/platform/account-operation";
import { formatApiToken, hashToken, randomToken } from "@/lib/platform/crypto/token";
import { RefreshLoginInput } from "./input";
import { LOGIN_DAYS, LOGIN_HOURS } from "./lifetimes";
import type { Login } from "./view";

const notRefreshable = () => conflict("auth.not_refreshable", "Only the token of an API sign-in can be refreshed.");

/** Another twelve hours for an API sign-in, under a new token; the one that asked is worth nothing from then on. */
export const refreshLogin = accountOperation({
  can: "account:manage",
  input: RefreshLoginInput,
  async run({ tx, ctx, userId }): Promise<Login> {
    const { tokenId } = ctx.actor;
    if (tokenId === null) throw notRefreshable();
    const secret = randomToken();
    const [refreshed] = await tx
      .update(apiTokens)
      .set({
        secretHash: hashToken(secret),
        expiresAt: sql`least(
          now() + ${LOGIN_HOURS} * interval '1 hour',
          ${apiTokens.createdAt} + ${LOGIN_DAYS} * interval '1 day')`,
      })
      .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.userId, userId), eq(apiTokens.kind, "login")))
      .returning();
    if (!refreshed) throw notRefreshable();
    return { token: formatApiToken(refreshed.id, secret), expiresAt: refreshed.expiresAt, requires2fa: false };
  },
});
