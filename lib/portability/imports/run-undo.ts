import { inJob, jobContext, type ImportJob } from "./job-context";
import { lockImport, writeImport } from "./import-rows";
import { undoChunk } from "./undo-chunk";

const RECORDS_AT_ONCE = 300;

/**
 * Takes an import back, chunk by chunk: what it made and nobody used since is removed, what it changed and nobody changed
 * since is as before. Each record taken back is forgotten and each one kept is marked, so a killed run goes on where it was.
 */
export async function runUndo(job: ImportJob): Promise<void> {
  const { importId } = job;
  const ctx = await jobContext(job);
  for (;;) {
    const more = await inJob(ctx, async (t) => {
      const row = await lockImport(t, importId);
      if (row.status !== "undoing") return false;
      const { done, kept } = await undoChunk(t, importId, RECORDS_AT_ONCE);
      await writeImport(t, importId, { keptCount: row.keptCount + kept });
      if (!done) return true;
      const { fileName } = await writeImport(t, importId, { status: "undone", finishedAt: t.now() });
      await t.raise("import.undone", { importId, fileName });
      return false;
    });
    if (!more) return;
  }
}
