import { renewStatistics } from "@/db/renew-statistics";
import type { Ctx } from "@/lib/platform/context";
import { asDomainError } from "@/lib/platform/errors/present";
import { importChunks, storageKeyOf } from "./import-records";
import { lockImport, writeImport } from "./import-rows";
import { inJob, jobContext, type ImportJob } from "./job-context";
import { planChunk } from "./plan-chunk";
import { recordChunk } from "./record-chunk";
import { tellChanged } from "./tell-changed";
import type { ReadRow } from "./row-draft";
import { writeKnown } from "./write-known";
import type { ImportRow } from "./view";

/** Rows after which tables are another size than the planner believes. */
const GROWN = [1_000, 8_000, 64_000];

interface Commit {
  ctx: Ctx;
  importId: string;
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
const commitChunk = ({ ctx, importId }: Commit, rows: readonly ReadRow[], position: number) =>
  inJob(ctx, async (t) => {
    const row = await stillAt(t, importId, position);
    if (!row) return false;
    const { result, known } = await planChunk(t, { importId, rows, lock: true });
    await writeKnown(t, importId, known.all);
    await recordChunk(t, row, result);
    return true;
  });

const refuseRow = ({ ctx, importId }: Commit, refused: ReadRow, position: number, code: string) =>
  inJob(ctx, async (t) => {
    const row = await stillAt(t, importId, position);
    if (!row) return false;
    const { row: number, cells } = "draft" in refused ? refused.draft : refused.refused;
    const issues = [{ field: null, value: null, code }];
    const result = { rows: 1, created: 0, updated: 0, skipped: 0, refused: [{ row: number, cells, issues }] };
    await recordChunk(t, row, result);
    return true;
  });

/** What the database refuses is narrowed down to the row at fault, because a bad row never stops the good ones. */
async function commitRows(commit: Commit, rows: readonly ReadRow[], position: number): Promise<boolean> {
  try {
    return await commitChunk(commit, rows, position);
  } catch (error) {
    const refusal = asDomainError(error);
    const [first] = rows;
    if (!first || (refusal?.kind !== "invalid" && refusal?.kind !== "conflict")) throw error;
    if (rows.length === 1) return refuseRow(commit, first, position, refusal.code);
    const half = Math.ceil(rows.length / 2);
    const goesOn = await commitRows(commit, rows.slice(0, half), position);
    return goesOn && commitRows(commit, rows.slice(half), position + half);
  }
}

/** Nothing happens to an import that was stopped, or that another run goes on with. */
const finish = (ctx: Ctx, importId: string, position: number) =>
  inJob(ctx, async (t) => {
    const { status, processedRows } = await lockImport(t, importId);
    if (status !== "running" || processedRows !== position) return;
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
  const commit = { ctx, importId };
  let position = row.processedRows;
  for await (const rows of importChunks(key, row, position)) {
    if (!(await commitRows(commit, rows, position))) break;
    const before = position;
    position += rows.length;
    if (GROWN.some((size) => before < size && position >= size)) await renewStatistics();
  }
  await finish(ctx, importId, position);
  await tellChanged(ctx, importId);
}
