import { and, eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { query } from "@/lib/platform/operation";
import { TokenRef } from "./input";
import { ownTokens, unknownToken } from "./own-token";
import type { TokenRow } from "./view";

export const getToken = query({
  can: "tokens:manage",
  input: TokenRef,
  async run(t, { tokenId }): Promise<TokenRow> {
    const [token] = await t.tx
      .select()
      .from(apiTokens)
      .where(and(ownTokens(t), eq(apiTokens.id, tokenId)));
    if (!token) throw unknownToken();
    return token;
  },
});
