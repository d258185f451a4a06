import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { inWorkspace } from "@/db/workspace";
import { commitImport } from "@/lib/portability/imports/commit-import";
import { getImport } from "@/lib/portability/imports/get-import";
import { given } from "../support/given";
import { checked, uploaded } from "../support/imported";

const ROWS = 6_000;
const program = path.join(import.meta.dirname, "support/import-process.ts");
const children: ChildProcess[] = [];

const start = () => void children.push(fork(program, { execArgv: ["--import", "tsx"], stdio: "inherit" }));

const killed = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });

afterEach(async () => {
  const alive = children.splice(0).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(alive.map(killed));
});

it("goes on where it was when its process is killed, and does nothing twice", { timeout: 180_000 }, async () => {
  const { ctx } = await given.workspace();
  const lines = Array.from({ length: ROWS }, (_, index) => `Client ${index},Zoé Lambert,zoe${index}@x.example`);
  const file = ["name,contact,contact_email", ...lines].join("\n");
  const { id: importId } = await checked(ctx, await uploaded(ctx, file));
  await commitImport(ctx, { importId });

  const position = async () => (await getImport(ctx, { importId })).processedRows;
  const seen: number[] = [];
  for (const share of [0.1, 0.5]) {
    start();
    while ((await position()) < ROWS * share);
    await killed(children[0]!);
    children.shift();
    seen.push(await position());
  }
  expect(seen.every((rows) => rows > 0 && rows < ROWS)).toBe(true);
  start();
  while ((await getImport(ctx, { importId })).status === "running");

  expect(await getImport(ctx, { importId })).toMatchObject({ status: "done", createdCount: ROWS, errorCount: 0 });
  const [counted] = await inWorkspace(ctx.actor, "read", async (tx) => {
    const { rows } = await tx.execute(sql`
      select (select count(*)::int from clients) as clients,
             (select count(distinct reference)::int from clients) as references,
             (select count(*)::int from contacts where is_primary) as contacts,
             (select count(*)::int from events where type = 'client.created') as created,
             (select count(*)::int from events where type = 'import.finished') as finished,
             (select last from number_counters where series = 'client') as last`);
    return rows;
  });
  expect(counted).toEqual({ clients: ROWS, references: ROWS, contacts: ROWS, created: ROWS, finished: 1, last: ROWS });
});
