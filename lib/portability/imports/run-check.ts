import { eq } from "drizzle-orm";
import { importErrors } from "@/db/schema/portability/imports";
import type { Ctx } from "@/lib/platform/context";
import { importChunks, storageKeyOf } from "./import-records";
import { lockImport, writeImport } from "./import-rows";
import { inJob, jobContext, type ImportJob } from "./job-context";
import { KnownClients } from "./known-clients";
import { planChunk } from "./plan-chunk";
import { recordChunk } from "./record-chunk";

/** A dry run leaves nothing to go on from, so one that was stopped begins again. */
const restart = (ctx: Ctx, importId: string) =>
  inJob(ctx, async (t) => {
    const row = await lockImport(t, importId);
    if (row.status !== "checking") return null;
    await t.tx.delete(importErrors).where(eq(importErrors.importId, importId));
    const counts = { processedRows: 0, createdCount: 0, updatedCount: 0, skippedCount: 0, errorCount: 0 };
    return { row: await writeImport(t, importId, counts), key: await storageKeyOf(t, row) };
  });

/**
 * The dry run of an import: every row is read and laid over what is there and over the rows before it, as the import itself
 * would do, and only the refused rows and the counts are written.
 */
export async function runCheck(job: ImportJob): Promise<void> {
  const { importId } = job;
  const ctx = await jobContext(job);
  const start = await restart(ctx, importId);
  if (!start) return;
  const known = new KnownClients();
  for await (const rows of importChunks(start.key, start.row, 0)) {
    const goesOn = await inJob(ctx, async (t) => {
      const row = await lockImport(t, importId);
      if (row.status !== "checking") return false;
      const { result } = await planChunk(t, { importId, rows, known, lock: false });
      await recordChunk(t, row, result);
      return true;
    });
    if (!goesOn) return;
    known.slim();
  }
  await inJob(ctx, async (t) => {
    const { status, processedRows } = await lockImport(t, importId);
    if (status === "checking") await writeImport(t, importId, { status: "checked", totalRows: processedRows });
  });
}
