import { lockImport, writeImport } from "./import-rows";
import { inJob, jobContext, type ImportJob } from "./job-context";
import { isWorking } from "./status";
import { tellChanged } from "./tell-changed";

/**
 * Marks an import whose work was given up. What came in stays, and the import can go on or be taken back.
 * @param code why, for people
 */
export async function failImport(job: ImportJob, code: string): Promise<void> {
  const ctx = await jobContext(job);
  await inJob(ctx, async (t) => {
    const row = await lockImport(t, job.importId);
    if (isWorking(row)) await writeImport(t, job.importId, { status: "failed", failure: code, finishedAt: t.now() });
  });
  await tellChanged(ctx, job.importId);
}
