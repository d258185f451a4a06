import { and, asc, desc, ilike, inArray } from "drizzle-orm";
import { imports } from "@/db/schema/portability/imports";
import { containing } from "@/lib/identity/people/containing";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { ListImportsInput } from "./input";
import type { ImportRow } from "./view";

export const listImports = query({
  can: "clients:import",
  input: ListImportsInput,
  async run(t, { page, perPage, sort, filter, search }): Promise<Page<ImportRow>> {
    const where = and(
      filter?.status && inArray(imports.status, filter.status),
      search ? ilike(imports.fileName, containing(search)) : undefined,
    );
    const order = sort.map(({ descending }) => (descending ? desc : asc)(imports.createdAt));
    const items = await t.tx
      .select()
      .from(imports)
      .where(where)
      .orderBy(...order, desc(imports.id))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    return { items, total: await t.tx.$count(imports, where), page, perPage };
  },
});
