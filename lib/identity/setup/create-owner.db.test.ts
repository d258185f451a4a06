import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { workspaces } from "@/db/schema/identity/workspaces";
import { events } from "@/db/schema/events/events";
import { inSystem } from "@/db/system";
import { findSession } from "@/lib/platform/auth/find-session";
import { given } from "@/tests/support/given";
import { createOwner } from "./create-owner";
import { isSetUp } from "./is-set-up";

const answers = (index: number) => ({
  name: `Camille ${index}`,
  email: `camille-${index}@example.com`,
  password: "cheval-agrafe-batterie-52",
  workspaceName: `Atelier ${index}`,
});

const counts = () =>
  inSystem("read", async (tx) => ({
    users: await tx.$count(users),
    members: await tx.$count(members),
    workspaces: await tx.$count(workspaces),
  }));

const bothWait = async (tx: Tx) => {
  for (let waiting = 0; waiting < 2;) {
    const { rows } = await tx.execute<{ waiting: number }>(sql`
      select count(*)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
       where not l.granted and a.datname = current_database()`);
    waiting = rows[0]?.waiting ?? 0;
  }
};

// In this order: the installation is empty only once.
describe("createOwner", () => {
  it("refuses a weak password beside its field, and leaves nothing behind", async () => {
    expect(await isSetUp()).toBe(false);
    const weak = { ...answers(0), password: "motdepasse123" };
    await expect(createOwner(given.visitor(), weak)).rejects.toMatchObject({
      kind: "invalid",
      issues: [expect.objectContaining({ path: "password", code: "password.too_common" })],
    });
    expect(await counts()).toEqual({ users: 0, members: 0, workspaces: 0 });
  });

  it("lets exactly one of two at once through", async () => {
    // Both are past the first look at an empty table and about to write when writing becomes possible.
    const tries = await inSystem("write", async (tx) => {
      await tx.execute(sql`lock table users in share row exclusive mode`);
      const racing = [1, 2].map((index) => createOwner(given.visitor(), answers(index)));
      await bothWait(tx);
      return { racing };
    }).then(({ racing }) => Promise.allSettled(racing));
    const through = tries.filter((result) => result.status === "fulfilled");
    const refused = tries.filter((result) => result.status === "rejected");
    expect(through).toHaveLength(1);
    for (const { reason } of refused) expect(reason).toMatchObject({ kind: "conflict", code: "setup.done" });
    expect(await counts()).toEqual({ users: 1, members: 1, workspaces: 1 });
    const session = through[0] && (await findSession(through[0].value.secret));
    expect(session).toMatchObject({ role: "owner", level: 2 });
  });

  it("is over from then on", async () => {
    await expect(createOwner(given.visitor(), answers(7))).rejects.toMatchObject({ code: "setup.done" });
    expect(await isSetUp()).toBe(true);
  });

  it("recorded what happened", async () => {
    const types = await inSystem("read", (tx) => tx.select({ type: events.type }).from(events).orderBy(events.id));
    expect(types.map(({ type }) => type)).toEqual(["workspace.created", "member.joined", "session.opened"]);
  });
});
