import type { CsvRecord } from "@/lib/platform/csv/read-csv";
import type { Ctx } from "@/lib/platform/context";
import { asDomainError } from "@/lib/platform/errors/present";
import { importChunks, storageKeyOf } from "./import-records";
import { lockImport, writeImport } from "./import-rows";
import { mappingInput } from "./input";
import { inJob, jobContext, type ImportJob } from "./job-context";
import { planChunk } from "./plan-chunk";
import { rowReader } from "./read-row";
import { recordChunk } from "./record-chunk";
import { writeKnown } from "./write-known";
import type { ImportRow } from "./view";

const ROWS_AT_ONCE = 500;

interface Commit {
  ctx: Ctx;
  importId: string;
  read: ReturnType<typeof rowReader>;
}

/** The import as long as it is at work and exactly as far as this run believes; anything else is another run's. */
async function stillAt(
  t: Parameters<typeof lockImport>[0],
  importId: string,
  position: number,
): Promise<ImportRow | null> {
  const row = await lockImport(t, importId);
  return row.status === "running" && row.processedRows === position ? row : null;
}

/** Rows, what they made and how far the import is: one transaction, so that a killed run repeats nothing. */
const commitChunk = ({ ctx, importId, read }: Commit, records: readonly CsvRecord[], position: number) =>
  inJob(ctx, async (t) => {
    const row = await stillAt(t, importId, position);
    if (!row) return false;
    const { result, known } = await planChunk(t, { importId, records, read, lock: true });
    await writeKnown(t, importId, known.all);
    await recordChunk(t, row, result);
    return true;
  });

const refuseRow = ({ ctx, importId }: Commit, { row: number, cells }: CsvRecord, position: number, code: string) =>
  inJob(ctx, async (t) => {
    const row = await stillAt(t, importId, position);
    if (!row) return false;
    const refused = [{ row: number, cells, issues: [{ field: null, value: null, code }] }];
    await recordChunk(t, row, { rows: 1, created: 0, updated: 0, skipped: 0, refused });
    return true;
  });

/** What the database refuses is narrowed down to the row at fault, because a bad row never stops the good ones. */
async function commitRows(commit: Commit, records: readonly CsvRecord[], position: number): Promise<boolean> {
  try {
    return await commitChunk(commit, records, position);
  } catch (error) {
    const refusal = asDomainError(error);
    const [first] = records;
    if (!first || (refusal?.kind !== "invalid" && refusal?.kind !== "conflict")) throw error;
    if (records.length === 1) return refuseRow(commit, first, position, refusal.code);
    const half = Math.ceil(records.length / 2);
    const goesOn = await commitRows(commit, records.slice(0, half), position);
    return goesOn && commitRows(commit, records.slice(half), position + half);
  }
}

const finish = (ctx: Ctx, importId: string) =>
  inJob(ctx, async (t) => {
    const { status, processedRows } = await lockImport(t, importId);
    if (status !== "running") return;
    const done = { status: "done", totalRows: processedRows, finishedAt: t.now() } as const;
    const { fileName, createdCount, updatedCount, errorCount } = await writeImport(t, importId, done);
    const counts = { created: createdCount, updated: updatedCount, errors: errorCount };
    await t.raise("import.finished", { importId, fileName, ...counts });
  });

/**
 * Brings the rows of a file in, chunk by chunk, from where the import stands. Killed at any point it goes on there; cancelled,
 * it stops between two chunks.
 */
export async function runCommit(job: ImportJob): Promise<void> {
  const { importId } = job;
  const ctx = await jobContext(job);
  const { row, key } = await inJob(ctx, async (t) => {
    const found = await lockImport(t, importId);
    return { row: found, key: await storageKeyOf(t, found) };
  });
  const commit = { ctx, importId, read: rowReader(row.format, mappingInput.parse(row.mapping)) };
  let position = row.processedRows;
  for await (const records of importChunks(key, row, position, ROWS_AT_ONCE)) {
    if (!(await commitRows(commit, records, position))) return;
    position += records.length;
  }
  await finish(ctx, importId);
}
