import { and, asc, eq, gt } from "drizzle-orm";
import { importErrors } from "@/db/schema/portability/imports";
import { inWorkspace } from "@/db/workspace";
import type { Ctx } from "@/lib/platform/context";
import { writeCsv } from "@/lib/platform/csv/write-csv";
import { download } from "@/lib/platform/download";
import { errorText } from "./error-text";
import { getImport } from "./get-import";
import { ImportRef, mappingInput, type ImportField } from "./input";
import type { ImportErrorRow } from "./list-import-errors";
import type { ImportRow } from "./view";

const ROWS_AT_ONCE = 500;
/** Of errors in one row: a row has no more columns. */
const MOST_IN_ROW = 500;

const REASON = { fr: "Erreur", en: "Error" } as const;

/** The errors of the rows after a given one, every row with all of its own. */
async function errorsAfter(ctx: Ctx, importId: string, row: number): Promise<ImportErrorRow[]> {
  return inWorkspace(ctx.actor, "read", async (tx) => {
    const found = await tx
      .select()
      .from(importErrors)
      .where(and(eq(importErrors.importId, importId), gt(importErrors.row, row)))
      .orderBy(asc(importErrors.row), asc(importErrors.id))
      .limit(ROWS_AT_ONCE + MOST_IN_ROW);
    if (found.length < ROWS_AT_ONCE + MOST_IN_ROW) return found;
    const cut = found.at(-1)?.row;
    return found.filter((error) => error.row !== cut);
  });
}

/** `SIRET: 14 digits with a check digit`: the column as the file calls it, and what is wrong. */
function reasonOf(ctx: Ctx, columnOf: Map<string, string>, { field, code, params }: ImportErrorRow): string {
  const text = errorText(ctx.locale, code, params ?? {});
  const column = field && (columnOf.get(field) ?? field);
  return column ? `${column}${ctx.locale === "fr" ? "\u00a0" : ""}: ${text}` : text;
}

async function* badRows(ctx: Ctx, { id, format, mapping }: ImportRow): AsyncGenerator<string[]> {
  const columnOf = new Map<string, string>(
    Object.entries(mappingInput.parse(mapping)).map(([index, field]: [string, ImportField]) => [
      field,
      format.columns[Number(index)] ?? field,
    ]),
  );
  yield [REASON[ctx.locale], ...format.columns];
  let last = 0;
  for (let errors = await errorsAfter(ctx, id, last); errors.length > 0; errors = await errorsAfter(ctx, id, last)) {
    const rows = Map.groupBy(errors, ({ row }) => row);
    for (const [row, [first, ...others]] of rows) {
      if (!first) continue;
      last = row;
      yield [[first, ...others].map((error) => reasonOf(ctx, columnOf, error)).join(" / "), ...first.cells];
    }
  }
}

/**
 * The rows that did not come in, as they stand in the file, with the reason in front: where a row has too many columns, the
 * rest still lines up. Put right, the file can be imported again.
 */
export const exportBadRows = download({
  can: "clients:import",
  input: ImportRef,
  async open(ctx, { importId }) {
    const row = await getImport(ctx, { importId });
    const name = row.fileName.replace(/\.[^.]*$/, "");
    return {
      fileName: `${name} (${REASON[ctx.locale]}).csv`,
      content: writeCsv(badRows(ctx, row), row.format.delimiter),
    };
  },
});
