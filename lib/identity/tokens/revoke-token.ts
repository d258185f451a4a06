import { and, eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { operation } from "@/lib/platform/operation";
import { TokenRef } from "./input";
import { ownTokens, unknownToken } from "./own-token";

/** Whoever holds the token has nothing from the next request on. */
export const revokeToken = operation({
  can: "tokens:manage",
  input: TokenRef,
  async run(t, { tokenId }): Promise<void> {
    const [revoked] = await t.tx
      .delete(apiTokens)
      .where(and(ownTokens(t), eq(apiTokens.id, tokenId)))
      .returning();
    if (!revoked) throw unknownToken();
    await t.raise("api_token.revoked", { tokenId, name: revoked.name });
  },
});
