import { and, asc, desc, eq, ilike, or } from "drizzle-orm";
import { importErrors } from "@/db/schema/portability/imports";
import { containing } from "@/lib/identity/people/containing";
import { pageOffset, type Page } from "@/lib/kernel/page";
import type { Ctx } from "@/lib/platform/context";
import { query } from "@/lib/platform/operation";
import { errorText } from "./error-text";
import { findImport } from "./import-rows";
import { ListImportErrorsInput } from "./input";
import type { ImportErrorView } from "./view";

export type ImportErrorRow = typeof importErrors.$inferSelect;

export const listImportErrors = query({
  can: "clients:import",
  input: ListImportErrorsInput,
  async run(t, { importId, page, perPage, sort, search }): Promise<Page<ImportErrorRow>> {
    await findImport(t, importId);
    const where = and(
      eq(importErrors.importId, importId),
      search
        ? or(ilike(importErrors.value, containing(search)), ilike(importErrors.field, containing(search)))
        : undefined,
    );
    const order = sort.map(({ descending }) => (descending ? desc : asc)(importErrors.row));
    const items = await t.tx
      .select()
      .from(importErrors)
      .where(where)
      .orderBy(...order, asc(importErrors.id))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    return { items, total: await t.tx.$count(importErrors, where), page, perPage };
  },
});

/** Beside the query, because its words come from the server's texts. */
export function viewImportError(
  { row, field, value, code, params }: ImportErrorRow,
  { locale }: Pick<Ctx, "locale">,
): ImportErrorView {
  return { row, field, value, code, params: params ?? {}, message: errorText(locale, code, params ?? {}) };
}
