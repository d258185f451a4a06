import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { clients } from "@/db/schema/crm/clients";
import { bulkChangeClients } from "@/lib/crm/bulk/bulk-change-clients";
import { cancelBulkChange } from "@/lib/crm/bulk/cancel-bulk-change";
import { getBulkChange } from "@/lib/crm/bulk/get-bulk-change";
import { undoBulkChange } from "@/lib/crm/bulk/undo-bulk-change";
import { listJobRuns } from "@/lib/ops/job-runs/list-job-runs";
import { retryJobRun } from "@/lib/ops/job-runs/retry-job-run";
import { fileDatabase } from "../support/file-database";
import { given, type GivenPerson } from "../support/given";
import { appJobs } from "./support/app-jobs";
import { makeEverythingDue } from "./support/embedded-runner";
import { write } from "./support/workspace";

let jobs: Awaited<ReturnType<typeof appJobs>>;
let owner: GivenPerson;
const archive = { selection: { filter: {} }, change: { kind: "archive" } };
const archivedCount = () => write(owner.ctx, ({ tx }) => tx.$count(clients, sql`archived_at is not null`));

beforeAll(async () => {
  jobs = await appJobs();
  owner = await given.workspace();
  await write(owner.ctx, ({ tx }) =>
    tx.execute(sql`insert into clients (workspace_id, reference, name, currency, locale)
      select ${owner.workspaceId}, 'C' || n, 'Client ' || n, 'EUR', 'fr' from generate_series(1, 700) n`),
  );
});

it("does a bulk change in the name of who asked for it, and takes it back", async () => {
  const { id: bulkChangeId, status } = await bulkChangeClients(owner.ctx, archive);
  expect(status).toBe("queued");
  await jobs.settle();
  expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({
    status: "done",
    processed: 700,
    changed: 700,
  });
  expect(await archivedCount()).toBe(700);
  const byOthers = sql`select count(*)::int as count from events where type = 'client.archived' and actor_user_id is distinct from ${owner.userId}`;
  expect((await write(owner.ctx, ({ tx }) => tx.execute(byOthers))).rows).toEqual([{ count: 0 }]);

  await undoBulkChange(owner.ctx, { bulkChangeId });
  await jobs.settle();
  expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({ status: "undone", processed: 700 });
  expect(await archivedCount()).toBe(0);
  const runs = await listJobRuns(owner.ctx, { filter: { functionId: "change-clients-in-bulk" } });
  expect(runs.items.map((run) => run.status)).toEqual(["completed", "completed"]);
});

it("does nothing of one that was cancelled before its job began", async () => {
  const { id: bulkChangeId } = await bulkChangeClients(owner.ctx, archive);
  await cancelBulkChange(owner.ctx, { bulkChangeId });
  await jobs.settle();
  expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({ status: "cancelled", processed: 0 });
  expect(await archivedCount()).toBe(0);
});

it("says that it failed when its job gives up, and goes on when that is started again", async () => {
  const database = fileDatabase();
  await database.query("alter table clients add constraint no_archive check (archived_at is null) not valid");
  const { id: bulkChangeId } = await bulkChangeClients(owner.ctx, archive);
  const runs = () => listJobRuns(owner.ctx, { filter: { status: "failed", functionId: "change-clients-in-bulk" } });
  for (let round = 0; round < 10 && (await runs()).total === 0; round += 1) {
    await jobs.settle();
    await makeEverythingDue();
  }
  await jobs.settle();
  expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({ status: "failed", processed: 0 });
  await database.query("alter table clients drop constraint no_archive");
  await retryJobRun(owner.ctx, { jobRunId: (await runs()).items[0]?.id });
  await jobs.settle();
  expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({ status: "done", changed: 700 });
});
