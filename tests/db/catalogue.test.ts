import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileDatabase } from "@/tests/support/file-database";

/** Unique across workspaces on purpose: what a stranger presents before the workspace is known. */
const UNIQUE_ACROSS_WORKSPACES = ["document_links_token_hash_key", "invitations_token_hash_key"];
/** Belong to the installation or to a person; reached with the system role or through a policy of their own. */
const WITHOUT_WORKSPACE = [
  "auth_attempts",
  "job_steps",
  "password_resets",
  "recovery_codes",
  "search_feed",
  "sessions",
  "totp_credentials",
  "user_avatars",
  "users",
  "workspaces",
];
const ISOLATION = "workspace_id = ( SELECT (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid";

const owner = new Client({ connectionString: fileDatabase().env.DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

async function names(text: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(text, values);
  return rows.map(({ name }) => name);
}

const unforced = () =>
  names(`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`);

const uniqueWithoutWorkspace = () =>
  names(`select i.relname as name
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    join pg_attribute w on w.attrelid = t.oid and w.attname = 'workspace_id'
    where t.relnamespace = 'public'::regnamespace and x.indisunique
      and not w.attnum = any(x.indkey::int2[]) and not (x.indisprimary and x.indnatts = 1)
    order by 1`);

const looseLinks = () =>
  names(`select c.conname as name
    from pg_constraint c
    join pg_attribute w on w.attrelid = c.conrelid and w.attname = 'workspace_id'
    join pg_attribute p on p.attrelid = c.confrelid and p.attname = 'workspace_id'
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and not (w.attnum = any(c.conkey) and p.attnum = any(c.confkey))`);

const lendingViews = () =>
  names(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
    and not coalesce(reloptions @> array['security_invoker=true'], false)`);

const isolated = () =>
  names(`select tablename as name from pg_policies
    where schemaname = 'public' and policyname = 'workspace_isolation' and tablename <> 'workspaces' order by 1`);

const withWorkspace = () =>
  names(`select table_name as name from information_schema.columns
          where table_schema = 'public' and column_name = 'workspace_id' order by 1`);

describe("the schema, read from PostgreSQL's own catalogue", () => {
  it("has every table either in a workspace or in the list of those without one", async () => {
    const tables = await names(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
    const known = [...(await withWorkspace()), ...WITHOUT_WORKSPACE].sort();
    expect(tables).toEqual(known);
  });

  it("forces row-level security on every table", async () => {
    expect(await unforced()).toEqual([]);
  });

  it("isolates every workspace table by the armed workspace, for reading and writing alike", async () => {
    const { rows } = await owner.query<{ name: string; qual: string; with_check: string; roles: string; cmd: string }>(
      `select tablename as name, qual, with_check, roles::text, cmd from pg_policies
        where schemaname = 'public' and policyname = 'workspace_isolation' and tablename <> 'workspaces' order by 1`,
    );
    expect(await isolated()).toEqual(await withWorkspace());
    for (const { name, qual, with_check, roles, cmd } of rows) {
      expect({ name, roles, cmd }).toEqual({ name, roles: "{koomky_app}", cmd: "ALL" });
      expect(qual, name).toContain(ISOLATION);
      expect(with_check, name).toBe(qual);
    }
  });

  it("gives the application role no other way into a workspace table than reading rows of no workspace", async () => {
    const extra = await names(
      `select tablename || '.' || policyname as name from pg_policies
        where schemaname = 'public' and 'koomky_app' = any(roles) and policyname <> 'workspace_isolation'
          and tablename = any($1) order by 1`,
      [await withWorkspace()],
    );
    expect(extra).toEqual(["job_runs.installation_wide"]);
    const rule = await names(
      `select cmd || ' ' || qual as name from pg_policies where policyname = 'installation_wide'`,
    );
    expect(rule).toEqual(["SELECT (workspace_id IS NULL)"]);
  });

  it("has the workspace in every unique key of a workspace table", async () => {
    expect(await uniqueWithoutWorkspace()).toEqual(UNIQUE_ACROSS_WORKSPACES);
  });

  it("links workspace tables only through the pair of workspace and id", async () => {
    expect(await looseLinks()).toEqual([]);
  });

  it("keeps views from lending their owner's rights", async () => {
    expect(await lendingViews()).toEqual([]);
  });

  it("exempts neither role from row-level security", async () => {
    const exempt = await names(
      `select rolname as name from pg_roles where rolname like 'koomky\\_%' and (rolsuper or rolbypassrls or rolcreaterole)`,
    );
    expect(exempt).toEqual([]);
  });

  it("lets nobody rewrite or remove an event", async () => {
    const rights = await names(
      `select grantee || ' ' || privilege_type || ' ' || column_name as name from information_schema.column_privileges
        where table_name = 'events' and grantee like 'koomky\\_%' and privilege_type = 'UPDATE' order by 1`,
    );
    expect(rights).toEqual(["koomky_system UPDATE dispatch_claimed_until", "koomky_system UPDATE dispatched_at"]);
    const removals = await names(
      `select grantee as name from information_schema.table_privileges
        where table_name = 'events' and privilege_type in ('DELETE', 'TRUNCATE') and grantee like 'koomky\\_%'`,
    );
    expect(removals).toEqual([]);
  });

  it("notices a careless table, link, key and view", async () => {
    await owner.query("begin");
    try {
      await owner.query(`create table careless (id uuid primary key, workspace_id uuid not null, code text unique,
        event_id uuid references events (id))`);
      await owner.query("create view lending as select * from events");
      expect(await unforced()).toEqual(["careless"]);
      expect(await uniqueWithoutWorkspace()).toContain("careless_code_key");
      expect(await looseLinks()).toEqual(["careless_event_id_fkey"]);
      expect(await lendingViews()).toEqual(["lending"]);
      expect(await withWorkspace()).toContain("careless");
      expect(await isolated()).not.toContain("careless");
    } finally {
      await owner.query("rollback");
    }
  });
});
