import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { runningCluster } from "@/tests/support/running-cluster";
import { migrate } from "./migrate";
import { roleUrls } from "./role-urls.mjs";

const authSecret = "a-secret-of-this-file-and-of-nothing-else";
const made: string[] = [];

function target(secret = authSecret, name = `migrate_${randomUUID().slice(0, 8)}`) {
  made.push(name);
  const url = new URL(runningCluster().url);
  url.pathname = `/${name}`;
  const { DATABASE_APP_URL: appUrl, DATABASE_SYSTEM_URL: systemUrl } = roleUrls(url.href, secret);
  return { name, databaseUrl: url.href, appUrl, systemUrl, authSecret: secret };
}

async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return (await client.query<Row>(text).finally(() => client.end())).rows;
}

afterAll(async () => {
  for (const name of new Set(made)) {
    await ask(runningCluster().url, `drop database if exists ${name} with (force)`);
    for (const role of ["app", "system"]) await ask(runningCluster().url, `drop role if exists ${name}_${role}`);
  }
});

test("makes the database from nothing, and again without effect, three at once", async () => {
  const wanted = target();
  const results = await Promise.all([migrate(wanted), migrate(wanted), migrate(wanted)]);
  expect(results).toEqual([{ hasUsers: false }, { hasUsers: false }, { hasUsers: false }]);
  const applied = () =>
    ask<{ hash: string }>(wanted.databaseUrl, "select hash from drizzle.__drizzle_migrations order by id");
  const before = await applied();
  expect(before.length).toBeGreaterThan(0);
  expect(new Set(before.map(({ hash }) => hash)).size).toBe(before.length);
  await migrate(wanted);
  expect(await applied()).toEqual(before);
});

test("two databases of one server at once", async () => {
  await expect(Promise.all([target(), target(), target()].map(migrate))).resolves.toHaveLength(3);
});

test("the application signs in with roles that row-level security holds back", async () => {
  const wanted = target();
  await migrate(wanted);
  for (const [url, group] of [
    [wanted.appUrl, "koomky_app"],
    [wanted.systemUrl, "koomky_system"],
  ] as const) {
    const [role] = await ask(
      url,
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty, pg_has_role('${group}', 'usage') as member
         from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({ mighty: false, member: true });
    await expect(ask(url, "create table public.anything ()")).rejects.toThrow("permission denied");
  }
  const groups = await ask(
    wanted.databaseUrl,
    "select rolcanlogin from pg_roles where rolname in ('koomky_app', 'koomky_system')",
  );
  expect(groups).toEqual([{ rolcanlogin: false }, { rolcanlogin: false }]);
});

test("a new AUTH_SECRET changes the passwords of the roles", async () => {
  const before = target();
  await migrate(before);
  const after = target("another-secret-after-a-leak-was-found", before.name);
  await migrate(after);
  await expect(ask(after.appUrl, "select 1")).resolves.toHaveLength(1);
  await expect(ask(before.appUrl, "select 1")).rejects.toThrow("password authentication failed");
});

test("refuses a role of the operator's that row-level security does not hold back", async () => {
  const wanted = target();
  await expect(migrate({ ...wanted, appUrl: wanted.databaseUrl })).rejects.toThrow("exempt from row-level security");
});

test("a database that cannot be reached is one line without the password", async () => {
  const wanted = { ...target(), databaseUrl: "postgres://koomky:hidden@127.0.0.1:1/koomky" };
  await expect(migrate(wanted)).rejects.toThrow(
    /^the database 127\.0\.0\.1:1\/koomky cannot be used: connect ECONNREFUSED/,
  );
});
