import { randomUUID } from "node:crypto";
import { execFile } from "node:child_process";
import path from "node:path";
import { sql, type SQL } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inSystem } from "@/db/system";
import { inngest } from "@/inngest/client";
import { expireCredentials } from "@/lib/identity/sessions/expire-credentials";
import { appJobs } from "./support/app-jobs";
import { someWorkspace } from "./support/workspace";

const run = (statement: SQL) => inSystem("write", (tx) => tx.execute(statement));
const rows = async (statement: SQL) => (await run(statement)).rows;

describe("expireCredentials", () => {
  it("removes what is over and nothing else", async () => {
    const { workspaceId, ownerEmail } = await someWorkspace();
    const user = sql`(select id from users where email = ${ownerEmail})`;
    const session = (name: string, expires: string, seen: string) =>
      run(sql`insert into sessions (secret_hash, user_id, active_workspace_id, level, epoch, expires_at, last_seen_at)
              values (${name}, ${user}, ${workspaceId}, 2, 1, now() + ${expires}::interval, now() + ${seen}::interval)`);
    await session("live", "10 days", "-6 days 23 hours");
    await session("expired", "-1 second", "-1 hour");
    await session("idle", "10 days", "-7 days -1 second");
    const token = (name: string, kind: string, expires: string) =>
      run(sql`insert into api_tokens (workspace_id, user_id, kind, name, scopes, secret_hash, epoch, expires_at)
              values (${workspaceId}, ${user}, ${kind}, ${name}, '{}', ${name}, 0, now() + ${expires}::interval)`);
    await token("live", "login", "1 hour");
    await token("login over", "login", "-1 second");
    await token("personal just over", "personal", "-29 days");
    await token("personal long over", "personal", "-31 days");
    const reset = (name: string, expires: string, used: SQL) =>
      run(sql`insert into password_resets (user_id, token_hash, expires_at, used_at)
              values (${user}, ${name}, now() + ${expires}::interval, ${used})`);
    await reset("live", "1 hour", sql`null`);
    await reset("expired", "-1 second", sql`null`);
    await reset("used", "1 hour", sql`now()`);
    const key = (name: string, age: string) =>
      run(sql`insert into idempotency_keys (workspace_id, user_id, key, request_hash, status, body_sealed, created_at)
              values (${workspaceId}, ${randomUUID()}, ${name}, 'h', 201, 's', now() - ${age}::interval)`);
    await key("fresh", "23 hours");
    await key("old", "24 hours 1 second");
    const attempts = (name: string, age: string, blocked: SQL) =>
      run(sql`insert into auth_attempts (key, failures, last_attempt_at, blocked_until)
              values (${name}, 3, now() - ${age}::interval, ${blocked})`);
    await attempts("recent", "6 days", sql`null`);
    await attempts("long ago", "8 days", sql`null`);
    await attempts("still blocked", "8 days", sql`now() + interval '1 minute'`);

    expect(await expireCredentials()).toEqual({
      sessions: 2,
      tokens: 2,
      passwordResets: 2,
      invitations: 0,
      idempotencyKeys: 1,
      authAttempts: 1,
    });
    expect(await rows(sql`select secret_hash from sessions`)).toEqual([{ secret_hash: "live" }]);
    expect(await rows(sql`select name from api_tokens order by name`)).toEqual([
      { name: "live" },
      { name: "personal just over" },
    ]);
    expect(await rows(sql`select token_hash from password_resets`)).toEqual([{ token_hash: "live" }]);
    expect(await rows(sql`select key from idempotency_keys`)).toEqual([{ key: "fresh" }]);
    expect(await rows(sql`select key from auth_attempts order by key`)).toEqual([
      { key: "recent" },
      { key: "still blocked" },
    ]);
  });
});

describe("monitor-failures", () => {
  let jobs: Awaited<ReturnType<typeof appJobs>>;
  let ownerEmail: string;

  const failRuns = (count: number, age: string) =>
    run(sql`insert into job_runs (function_id, event_id, event_name, event, status, finished_at)
            select 'x', gen_random_uuid()::text, 'e', '{}', 'failed', now() - ${age}::interval from generate_series(1, ${count}::int)`);
  const look = async () => {
    // The schedule itself is proven elsewhere; this is what a due schedule does.
    await run(sql`select graphile_worker.add_job('job.cron', json_build_object(
      'functionId', 'monitor-failures', 'cron', '*/5 * * * *', '_cron', json_build_object('ts', ${new Date(Date.now() + looks++ * 300_000).toISOString()}::text)))`);
    await jobs.settle();
  };
  let looks = 0;
  const alerts = () => rows(sql`select recipient, subject, status from mail_messages where recipient = ${ownerEmail}`);
  const command = () =>
    new Promise<{ code: number; output: string }>((resolve) => {
      const program = path.resolve("bin/jobs-monitor.ts");
      execFile(process.execPath, ["--import", "tsx", program], (error, output) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, output }),
      );
    });

  beforeAll(async () => {
    jobs = await appJobs();
    ({ ownerEmail } = await someWorkspace());
  });

  it("says nothing up to the threshold, and forgets what failed over an hour ago", async () => {
    await failRuns(10, "59 minutes");
    await failRuns(5, "61 minutes");
    await look();
    expect(await alerts()).toEqual([]);
    expect(await command()).toEqual({ code: 0, output: "10 failed job runs in 60 minutes (threshold 10)\n" });
  });

  it("mails the owners once above it, however often it looks in that hour", async () => {
    await failRuns(1, "1 minute");
    await look();
    await look();
    expect(await alerts()).toEqual([
      { recipient: ownerEmail, subject: "11 tâches de fond ont échoué", status: "captured" },
    ]);
    expect(await command()).toEqual({ code: 1, output: "11 failed job runs in 60 minutes (threshold 10)\n" });
  });

  it("does not mail an owner who wants no mail about jobs", async () => {
    const quiet = await someWorkspace();
    await run(
      sql`update users set notifications = '{"jobs": {"inApp": true, "mail": false}}' where email = ${quiet.ownerEmail}`,
    );
    await inngest.send({ name: "ops/failures-exceeded", data: { count: 12, windowMinutes: 60 } });
    await jobs.settle();
    expect(await rows(sql`select 1 from mail_messages where recipient = ${quiet.ownerEmail}`)).toEqual([]);
    expect(await alerts()).toHaveLength(2);
  });
});
