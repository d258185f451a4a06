import { asc, desc, inArray } from "drizzle-orm";
import { imports } from "@/db/schema/portability/imports";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { ListImportsInput } from "./input";
import type { ImportRow } from "./view";

export const listImports = query({
  can: "clients:import",
  input: ListImportsInput,
  async run(t, { page, perPage, sort, filter }): Promise<Page<ImportRow>> {
    const where = filter?.status && inArray(imports.status, filter.status);
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
