import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { ensureGroups, ensureLogin } from "./database-roles.ts";
import { root } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { roleUrls } from "./role-urls.mjs";

/** Any fixed number: whoever migrates this database holds it. */
const MIGRATION_LOCK = 7_066_959;

export interface MigrationTarget {
  /** Owner of the database: may create roles, schemas and extensions. */
  databaseUrl: string;
  appUrl: string;
  systemUrl: string;
  authSecret: string;
}

/**
 * Brings a database to the current schema: roles, tables, job queue. Runs again without effect, and two at once wait for
 * each other.
 * @throws Refusal when the database cannot be reached or does not allow it
 */
export async function migrate(target: MigrationTarget): Promise<{ hasUsers: boolean }> {
  const owner = await connect(target.databaseUrl);
  try {
    await owner.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await ensureGroups(owner);
    await applyMigrations(drizzle(owner), { migrationsFolder: path.join(root, "db/migrations") }).catch(explain);
    await migrateQueue(owner, target.databaseUrl);
    const ours = roleUrls(target.databaseUrl, target.authSecret);
    await ensureLogin(owner, target.appUrl, "koomky_app", target.appUrl === ours.DATABASE_APP_URL);
    await ensureLogin(owner, target.systemUrl, "koomky_system", target.systemUrl === ours.DATABASE_SYSTEM_URL);
    const users = await owner.query<{ found: boolean }>("select exists (select from users) as found");
    return { hasUsers: users.rows[0]?.found ?? false };
  } finally {
    await owner.end().catch(() => undefined);
  }
}

/** The library's message is the whole statement; what went wrong is the innermost cause. */
function explain(error: unknown): never {
  let cause = error;
  while (cause instanceof Error && cause.cause) cause = cause.cause;
  throw new Refusal(`a migration failed: ${cause instanceof Error ? cause.message : String(cause)}`);
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const open = async (url: string) => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: "koomky-migrate",
    });
    // A lost connection also fails the statement that waits for it; without a listener it would end the process.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };
  try {
    return await open(databaseUrl);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== "3D000") throw unreachable(databaseUrl, error);
  }
  try {
    await createDatabase(databaseUrl, open);
    return await open(databaseUrl);
  } catch (error) {
    throw unreachable(databaseUrl, error);
  }
}

async function createDatabase(databaseUrl: string, open: (url: string) => Promise<pg.Client>): Promise<void> {
  const elsewhere = new URL(databaseUrl);
  const name = decodeURIComponent(elsewhere.pathname.slice(1));
  elsewhere.pathname = "/postgres";
  const client = await open(elsewhere.href);
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // Somebody else made it in the meantime.
    if (!(error instanceof pg.DatabaseError) || !["42P04", "23505"].includes(error.code ?? "")) throw error;
  } finally {
    await client.end();
  }
}

function unreachable(databaseUrl: string, error: unknown): Refusal {
  const { host, pathname } = new URL(databaseUrl);
  const { message, code } = error as NodeJS.ErrnoException;
  return new Refusal(`the database ${host}${pathname} cannot be used: ${message || code || "no answer"}`);
}

/** The job queue has its own schema, which its library migrates; only the system role works with it. */
async function migrateQueue(owner: pg.Client, databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => undefined) });
  await owner.query(`
    grant usage on schema graphile_worker to koomky_system;
    grant select, insert, update, delete on all tables in schema graphile_worker to koomky_system;
    grant usage on all sequences in schema graphile_worker to koomky_system;
    grant execute on all functions in schema graphile_worker to koomky_system;
    do $$
    declare name text;
    begin
      -- The library switches row-level security on without a policy, so that only the owner passes.
      for name in select relname from pg_class
        where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
          and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'koomky_system')
      loop
        execute format('create policy koomky_system on graphile_worker.%I to koomky_system using (true) with check (true)', name);
      end loop;
    end $$`);
}
