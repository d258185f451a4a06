import { and, asc, count, desc, ilike } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { type Page, pageOffset } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { containing } from "../people/containing";
import { only } from "@/lib/kernel/only";
import { ListTokensInput } from "./input";
import { ownTokens } from "./own-token";
import type { TokenRow } from "./view";

const SORT = {
  createdAt: apiTokens.createdAt,
  name: apiTokens.name,
  expiresAt: apiTokens.expiresAt,
  lastUsedAt: apiTokens.lastUsedAt,
};

/** The caller's personal tokens in this workspace, expired ones included until they are swept. */
export const listTokens = query({
  can: "tokens:manage",
  input: ListTokensInput,
  async run(t, { page, perPage, sort, search }): Promise<Page<TokenRow>> {
    const where = and(ownTokens(t), search ? ilike(apiTokens.name, containing(search)) : undefined);
    const order = sort.map(({ field, descending }) => (descending ? desc : asc)(SORT[field]));
    const items = await t.tx
      .select()
      .from(apiTokens)
      .where(where)
      .orderBy(...order, asc(apiTokens.id))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    const { total } = only(await t.tx.select({ total: count() }).from(apiTokens).where(where));
    return { items, total, page, perPage };
  },
});
