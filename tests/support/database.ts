import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { roleUrls } from "@/bin/support/role-urls.mjs";
import { TEMPLATE } from "./cluster";
import { runningCluster } from "./running-cluster";
import { TEST_SECRETS } from "./secrets";

export interface TestDatabase {
  name: string;
  /** For the environment of a process that works on this database. */
  env: { DATABASE_URL: string; DATABASE_APP_URL: string; DATABASE_SYSTEM_URL: string };
  /** Runs one statement as the owner, whom row-level security does not hold back. */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Ends whoever is still connected. */
  drop(): Promise<void>;
}

async function asOwner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param role addresses of the template's roles, which may sign in to every database of the cluster */
function inDatabase(role: string, name: string): string {
  const url = new URL(role);
  url.pathname = `/${name}`;
  return url.href;
}

/** A database that is there already and stays. */
export const databaseAt = (env: TestDatabase["env"]): TestDatabase => ({
  name: new URL(env.DATABASE_URL).pathname.slice(1),
  env,
  query: (text, values) => asOwner(env.DATABASE_URL, async (client) => (await client.query(text, values)).rows),
  drop: () => Promise.resolve(),
});

/** Makes a database of its own for a test file or an application under test: migrated, empty. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { url: server } = runningCluster();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asOwner(server, (client) => client.query(`create database ${name} template ${TEMPLATE}`));
  const roles = roleUrls(inDatabase(server, TEMPLATE), TEST_SECRETS.AUTH_SECRET);
  const env = {
    DATABASE_URL: inDatabase(server, name),
    DATABASE_APP_URL: inDatabase(roles.DATABASE_APP_URL, name),
    DATABASE_SYSTEM_URL: inDatabase(roles.DATABASE_SYSTEM_URL, name),
  };
  return {
    ...databaseAt(env),
    drop: () => asOwner(server, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}
