// `npm run search:reindex`: makes the search index anew, beside the running application or without it.
import { closeDatabase } from "@/db/client";
import { refillSearchEngine, reindexWorkspace, type Reindexed } from "@/lib/insight/search/reindex-workspace";
import { listWorkspaceIds } from "@/lib/ops/job-runs/list-workspace-ids";
import { boot } from "@/lib/platform/boot";
import { searchEngineIsConfigured } from "@/lib/platform/search-engine/configured-search-engine";

const REPORT_EVERY_MS = 2_000;

const line = (workspaceId: string, { records, of, changed }: Reindexed) =>
  console.log(`${workspaceId}: ${records} of ${of} records, ${changed} entries changed`);

async function run(): Promise<void> {
  for (const workspaceId of await listWorkspaceIds()) {
    let reportedAt = performance.now();
    const done = await reindexWorkspace(workspaceId, (progress) => {
      if (performance.now() - reportedAt < REPORT_EVERY_MS) return;
      reportedAt = performance.now();
      line(workspaceId, progress);
    });
    line(workspaceId, done);
  }
  if (!searchEngineIsConfigured()) return;
  await refillSearchEngine();
  console.log("The application fills the search engine anew within a minute; PostgreSQL answers meanwhile.");
}

boot();
try {
  await run();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
