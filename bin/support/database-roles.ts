import pg from "pg";
import { Refusal } from "./refusal.mjs";

/** What belongs to the application, and what its relay, sign-in look-ups and sweeps do across workspaces. */
const GROUPS = ["koomky_app", "koomky_system"] as const;
type Group = (typeof GROUPS)[number];

/** Roles belong to the whole server: two databases migrating at once meet here, whatever lock each of them holds. */
const MEETINGS = new Set(["42710", "23505", "XX000"]);

async function meeting(statement: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await statement();
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !MEETINGS.has(error.code ?? "") || attempt === 5) throw error;
    }
  }
}

/** Makes the two group roles that migrations grant rights to. They cannot sign in. */
export async function ensureGroups(owner: pg.Client): Promise<void> {
  for (const group of GROUPS) {
    await meeting(async () => {
      const found = await owner.query("select from pg_roles where rolname = $1", [group]);
      if (found.rowCount === 0) await owner.query(`create role ${group} nologin`);
    });
  }
  await owner.query(`grant usage on schema public to ${GROUPS.join(", ")}`);
}

async function signsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Wrong or unknown role and password; anything else is not about the role.
    if (error instanceof pg.DatabaseError && /^(28|42501)/.test(error.code ?? "")) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeLogin(owner: pg.Client, name: string, password: string): Promise<void> {
  const role = owner.escapeIdentifier(name);
  const attributes = `login nosuperuser nobypassrls inherit password ${owner.escapeLiteral(password)}`;
  await meeting(async () => {
    const found = await owner.query("select from pg_roles where rolname = $1", [name]);
    await owner.query(`${found.rowCount === 0 ? "create" : "alter"} role ${role} ${attributes}`);
  });
}

/**
 * Makes sure the role in `url` can sign in, belongs to `group` and is subject to row-level security.
 * @param managed whether the role is ours to create; otherwise the operator made it
 */
export async function ensureLogin(owner: pg.Client, url: string, group: Group, managed: boolean): Promise<void> {
  const { username, password } = new URL(url);
  const name = decodeURIComponent(username);
  const known = await owner.query<{ exempt: boolean; member: boolean }>(
    "select rolsuper or rolbypassrls as exempt, pg_has_role(rolname, $2, 'usage') as member from pg_roles where rolname = $1",
    [name, group],
  );
  const ready = known.rows[0]?.member === true && (await signsIn(url));
  if (!ready && managed) await makeLogin(owner, name, decodeURIComponent(password));
  if (!known.rows[0]?.member) {
    await meeting(() => owner.query(`grant ${group} to ${owner.escapeIdentifier(name)}`));
  }
  if (known.rows[0]?.exempt) {
    throw new Refusal(
      `the database role ${name} is exempt from row-level security: use one without SUPERUSER and BYPASSRLS`,
    );
  }
  if (!ready && !(await signsIn(url))) throw new Refusal(`the database role ${name} cannot sign in with its password`);
}
