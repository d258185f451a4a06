import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inSystem } from "@/db/system";
import { inviteMember } from "@/lib/identity/invitations/invite-member";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import { given, type GivenPerson } from "@/tests/support/given";
import { listActivities } from "./list-activities";

async function rename(owner: GivenPerson, times: number) {
  for (let index = 0; index < times; index += 1) await updateWorkspace(owner.ctx, { name: `Nom ${index}` });
}

/** Every page of the feed, one after the other. */
async function readAll({ ctx }: GivenPerson, perPage: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listActivities(ctx, { perPage, ...(cursor ? { cursor } : {}) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

describe("the feed", () => {
  it("gives every event once, newest first, over any pages, although many share a millisecond", async () => {
    const owner = await given.workspace();
    await rename(owner, 12);
    // As statements of PostgreSQL itself write it: microseconds that a JavaScript date cannot hold.
    await inSystem("write", (tx) =>
      tx.execute(sql`
        insert into events (workspace_id, type, payload, actor_kind, request_id, occurred_at)
        select ${owner.workspaceId}, 'workspace.created', '{}', 'system', 'x', timestamptz '2026-01-01 10:00:00.123' + n * interval '1 microsecond'
          from generate_series(1, 9) n`),
    );
    const all = await readAll(owner, 100);
    expect(all.length).toBeGreaterThanOrEqual(21);
    expect(new Set(all).size).toBe(all.length);
    for (const perPage of [1, 4, 7]) expect(await readAll(owner, perPage)).toEqual(all);
  });

  it("keeps sign-ins and credentials from those who may not read the trail", async () => {
    const owner = await given.workspace();
    const member = await given.member(owner, "member");
    const categories = async ({ ctx }: GivenPerson) =>
      new Set((await listActivities(ctx, { perPage: 100 })).items.map(({ type }) => type.split(".")[0]));
    expect(await categories(owner)).toContain("session");
    expect(await categories(member)).not.toContain("session");
    expect(await listActivities(member.ctx, { filter: { category: "security" } })).toMatchObject({ items: [] });
  });

  it("leaves orders to background jobs to the trail", async () => {
    const owner = await given.workspace();
    await inviteMember(owner.ctx, { email: "noe@example.com", role: "member" });
    const types = async (list: Promise<{ items: { type: string }[] }>) => (await list).items.map(({ type }) => type);
    expect(await types(listAuditEvents(owner.ctx, { perPage: 100 }))).toContain("mail.queued");
    const feed = await types(listActivities(owner.ctx, { perPage: 100 }));
    expect(feed).toContain("invitation.sent");
    expect(feed).not.toContain("mail.queued");
  });

  it("refuses a cursor it did not give", async () => {
    const { ctx } = await given.workspace();
    for (const cursor of ["x", "", Buffer.from("2026-13-45T00:00:00.000000Z_x").toString("base64url")]) {
      await expect(listActivities(ctx, { cursor })).rejects.toMatchObject({
        kind: "invalid",
        issues: [{ path: "cursor" }],
      });
    }
  });

  it("shows nothing of another workspace", async () => {
    const [mine, theirs] = [await given.workspace(), await given.workspace()];
    await rename(theirs, 3);
    const seen = await readAll(mine, 100);
    expect(await readAll(theirs, 100)).not.toEqual(expect.arrayContaining(seen.slice(0, 1)));
  });
});
