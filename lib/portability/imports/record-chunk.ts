import { insertRecords } from "@/db/insert-records";
import { importErrors } from "@/db/schema/portability/imports";
import type { WriteCtx } from "@/lib/platform/operation";
import { writeImport } from "./import-rows";
import type { ChunkResult } from "./plan-chunk";
import type { ImportRow } from "./view";

/** PostgreSQL stores every character but NUL. */
const storable = (text: string) => text.replaceAll("\u0000", "\ufffd");

/** Characters; longer cells are cut in the list of errors, not in the file of bad rows. */
const MOST_SHOWN = 500;

/** Writes down which rows did not come in and why, and how far the import is. */
export async function recordChunk(t: WriteCtx, row: ImportRow, result: ChunkResult): Promise<ImportRow> {
  const errors = result.refused.flatMap(({ row: number, cells, issues }) =>
    issues.map(({ field, value, code, params = {} }) => ({
      workspaceId: row.workspaceId,
      importId: row.id,
      row: number,
      field,
      value: value === null ? null : storable(value).slice(0, MOST_SHOWN).toWellFormed(),
      code,
      params,
      cells: cells.map(storable),
    })),
  );
  await insertRecords(t.tx, importErrors, errors);
  return writeImport(t, row.id, {
    processedRows: row.processedRows + result.rows,
    createdCount: row.createdCount + result.created,
    updatedCount: row.updatedCount + result.updated,
    skippedCount: row.skippedCount + result.skipped,
    errorCount: row.errorCount + result.refused.length,
  });
}
