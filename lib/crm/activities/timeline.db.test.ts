import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { clients } from "@/db/schema/crm/clients";
import { inWorkspace } from "@/db/workspace";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { updateClient } from "@/lib/crm/clients/update-client";
import { tagClient } from "@/lib/crm/tags/tag-client";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import { given, type GivenPerson } from "@/tests/support/given";
import { givenClient, givenContact } from "@/tests/support/given-crm";
import { listActivities } from "./list-activities";
import { listClientActivities } from "./list-client-activities";
import { recordActivity } from "./record-activity";
import { removeActivity } from "./remove-activity";
import { updateActivity } from "./update-activity";
import { viewActivity, type RecordedEntry } from "./view";

const write = (
  { ctx }: GivenPerson,
  clientId: string,
  text: string,
  more: Record<string, unknown> = {},
): Promise<RecordedEntry> => recordActivity(ctx, { clientId, type: "note", text, ...more });

/** Every page of a client's timeline, one after the other. */
async function readAll({ ctx }: GivenPerson, clientId: string, perPage = 100, filter?: object) {
  const lines: string[] = [];
  let cursor: string | null = null;
  do {
    const input = { clientId, perPage, ...(filter && { filter }), ...(cursor ? { cursor } : {}) };
    const page: Awaited<ReturnType<typeof listClientActivities>> = await listClientActivities(ctx, input);
    lines.push(...page.items.map((item) => ("text" in item ? item.text : item.type)));
    cursor = page.nextCursor;
  } while (cursor);
  return lines;
}

const mergeInto = ({ ctx }: GivenPerson, id: string, mergedIntoId: string) =>
  inWorkspace(ctx.actor, "write", (tx) => tx.update(clients).set({ mergedIntoId }).where(eq(clients.id, id)));

describe("the timeline of a client", () => {
  it("has what happened and what was written down, newest first, over any pages", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner, { name: "Verlaine" });
    await givenContact(owner, { id: clientId });
    await write(owner, clientId, "Premier appel", {
      type: "call",
      occurredAt: "2026-01-10T09:00:00+01:00",
      durationMinutes: 15,
    });
    await write(owner, clientId, "Avant", { occurredAt: "2026-01-09T09:00:00Z" });
    await tagClient(owner.ctx, { clientId, name: "VIP" });
    await write(owner, clientId, "Maintenant");
    await updateClient(owner.ctx, { clientId, city: "Lyon" });
    await write(owner, (await givenClient(owner)).id, "Ailleurs");
    const all = ["client.updated", "Maintenant", "client.tags_changed", "contact.created", "client.created"];
    for (const perPage of [1, 2, 3, 100]) {
      expect(await readAll(owner, clientId, perPage)).toEqual([...all, "Premier appel", "Avant"]);
    }
  });

  it("misses and repeats nothing where events and notes share an instant", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner);
    const instant = "2026-02-01T10:00:00.123456Z";
    const notes = sql`
      insert into activities (workspace_id, client_id, kind, text, occurred_at)
      select ${owner.workspaceId}, ${clientId}, 'note', 'note ' || uuidv7(), ${instant}::timestamptz from generate_series(1, 10)`;
    const events = sql`
      insert into events (workspace_id, type, payload, actor_kind, subject_kind, subject_id, request_id, occurred_at)
      select ${owner.workspaceId}, 'client.archived', '{}', 'system', 'client', ${clientId}, 'x', ${instant}::timestamptz
        from generate_series(1, 20)`;
    // Ids grow with time, so that notes come before and after the events.
    for (const statement of [notes, events, notes]) {
      await inWorkspace(owner.ctx.actor, "write", (tx) => tx.execute(statement));
    }
    const all = await readAll(owner, clientId);
    expect(all).toHaveLength(41);
    expect(all.filter((line) => line.startsWith("note "))).toHaveLength(20);
    expect(new Set(all).size).toBe(22);
    for (const perPage of [1, 3, 7]) expect(await readAll(owner, clientId, perPage)).toEqual(all);
  });

  it("is narrowed to what was written down, or to what happened", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner);
    await write(owner, clientId, "Note");
    expect(await readAll(owner, clientId, 100, { category: "note" })).toEqual(["Note"]);
    expect(await readAll(owner, clientId, 100, { category: "client" })).toEqual(["client.created"]);
    expect(await readAll(owner, clientId, 100, { category: "client,note" })).toHaveLength(2);
    expect(await readAll(owner, clientId, 100, { category: "team" })).toEqual([]);
  });

  it("goes on with the past of clients merged into it, and into those", async () => {
    const owner = await given.workspace();
    const [kept, merged, earlier] = [await givenClient(owner), await givenClient(owner), await givenClient(owner)];
    for (const { id: clientId } of [merged, earlier]) await updateClient(owner.ctx, { clientId, city: "Nice" });
    await mergeInto(owner, earlier.id, merged.id);
    await mergeInto(owner, merged.id, kept.id);
    const all = await readAll(owner, kept.id);
    expect(all.filter((type) => type === "client.created")).toHaveLength(3);
    expect(all.filter((type) => type === "client.updated")).toHaveLength(2);
    for (const perPage of [1, 2]) expect(await readAll(owner, kept.id, perPage)).toEqual(all);
    await expect(write(owner, merged.id, "Trop tard")).rejects.toMatchObject({
      kind: "conflict",
      code: "client.merged",
    });
  });

  it("is nobody else's", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const { id: clientId } = await givenClient(owner);
    const { id: activityId } = await write(owner, clientId, "Confidentiel");
    const refusal = { kind: "not_found", code: "client.not_found" };
    await expect(listClientActivities(stranger.ctx, { clientId })).rejects.toMatchObject(refusal);
    await expect(write(stranger, clientId, "x")).rejects.toMatchObject(refusal);
    await expect(removeActivity(stranger.ctx, { clientId, activityId })).rejects.toMatchObject(refusal);
    const own = await givenClient(stranger);
    const gone = { kind: "not_found", code: "activity.not_found" };
    await expect(updateActivity(stranger.ctx, { clientId: own.id, activityId, text: "x" })).rejects.toMatchObject(gone);
    expect((await listActivities(stranger.ctx, { filter: { category: "note" } })).items).toEqual([]);
  });
});

describe("a note", () => {
  it("keeps what was typed, who wrote it and when it took place", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner, { name: 'A < B & "C"' });
    const text = "  Ligne 1 <b>\r\nLigne 2 & fin\t";
    const entry = await write(owner, clientId, text, {
      type: "meeting",
      durationMinutes: 90,
      occurredAt: "2026-03-01T14:00:00+01:00",
    });
    expect(viewActivity(entry, owner.ctx)).toMatchObject({
      type: "meeting",
      category: "note",
      text: "Ligne 1 <b>\nLigne 2 & fin",
      durationMinutes: 90,
      occurredAt: "2026-03-01T13:00:00.000Z",
      actor: { kind: "user", userId: owner.userId, name: owner.name },
      subject: { kind: "client", id: clientId },
      clientName: 'A < B & "C"',
      editable: true,
    });
    await archiveClient(owner.ctx, { clientId });
    expect(await write(owner, clientId, "Archivé, et pourtant")).toMatchObject({ type: "note", durationMinutes: null });
  });

  it("is of today at the latest, with five minutes for clocks that run ahead", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner);
    const inMinutes = (minutes: number) => ({ occurredAt: new Date(Date.now() + minutes * 60_000).toISOString() });
    expect(await write(owner, clientId, "x", inMinutes(4))).toBeTruthy();
    const refusal = { kind: "invalid", issues: [{ path: "occurredAt", code: "date.in_future" }] };
    await expect(write(owner, clientId, "x", inMinutes(6))).rejects.toMatchObject(refusal);
    for (const occurredAt of ["2026-02-30T10:00:00Z", "2026-01-01", "2026-01-01T10:00:00", "1899-12-31T00:00:00Z"]) {
      await expect(write(owner, clientId, "x", { occurredAt })).rejects.toMatchObject({
        issues: [{ path: "occurredAt" }],
      });
    }
  });

  it("is refused without words, with too many, or without sense", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner);
    for (const text of ["", " \n ", "x".repeat(10_001), "a\u0000b", "a\u001bb"]) {
      await expect(write(owner, clientId, text)).rejects.toMatchObject({ issues: [{ path: "text" }] });
    }
    for (const durationMinutes of [0, -1, 1.5, 1_441]) {
      await expect(write(owner, clientId, "x", { durationMinutes })).rejects.toMatchObject({
        issues: [{ path: "durationMinutes" }],
      });
    }
    await expect(write(owner, clientId, "x", { type: "email" })).rejects.toMatchObject({ issues: [{ path: "type" }] });
    expect(await write(owner, clientId, "x".repeat(10_000))).toBeTruthy();
  });

  it("is changed and removed by who wrote it, by owners and administrators, and by nobody else", async () => {
    const owner = await given.workspace();
    const [author, colleague, admin, accountant] = [
      await given.member(owner, "member"),
      await given.member(owner, "member"),
      await given.member(owner, "admin"),
      await given.member(owner, "accountant"),
    ];
    const { id: clientId } = await givenClient(owner);
    const { id: activityId } = await write(author, clientId, "v1", { type: "call", durationMinutes: 5 });
    const change = ({ ctx }: GivenPerson, text: string) => updateActivity(ctx, { clientId, activityId, text });
    expect(await change(author, "v2")).toMatchObject({ text: "v2", type: "call", durationMinutes: 5 });
    expect(await change(admin, "v3")).toMatchObject({ text: "v3", authorName: author.name, createdBy: author.userId });
    const refusal = { kind: "forbidden", code: "activity.of_other" };
    await expect(change(colleague, "v4")).rejects.toMatchObject(refusal);
    await expect(removeActivity(colleague.ctx, { clientId, activityId })).rejects.toMatchObject(refusal);
    const noRight = { kind: "forbidden", code: "permission.missing" };
    await expect(change(accountant, "v4")).rejects.toMatchObject(noRight);
    await expect(write(accountant, clientId, "x")).rejects.toMatchObject(noRight);
    const editable = async ({ ctx }: GivenPerson) => {
      const { items } = await listClientActivities(ctx, { clientId, filter: { category: "note" } });
      return items.map((item) => viewActivity(item, ctx)).map((item) => "editable" in item && item.editable);
    };
    expect(await Promise.all([owner, admin, author, colleague, accountant].map(editable))).toEqual([
      [true],
      [true],
      [true],
      [false],
      [false],
    ]);
    await removeActivity(owner.ctx, { clientId, activityId });
    await expect(change(author, "v5")).rejects.toMatchObject({ kind: "not_found", code: "activity.not_found" });
  });

  it("is in the feed of the workspace once, and its changes in the trail alone", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner);
    const { id: activityId } = await write(owner, clientId, "Bonjour");
    await updateActivity(owner.ctx, { clientId, activityId, text: "Bonsoir" });
    const feed = (await listActivities(owner.ctx, { perPage: 100 })).items;
    expect(feed.filter(({ type }) => type === "note")).toMatchObject([{ id: activityId, text: "Bonsoir" }]);
    expect(feed.filter(({ type }) => type.startsWith("activity."))).toEqual([]);
    await removeActivity(owner.ctx, { clientId, activityId });
    expect((await listActivities(owner.ctx, { filter: { category: "note" } })).items).toEqual([]);
    const trail = (await listAuditEvents(owner.ctx, { perPage: 100, sort: "occurredAt" })).items;
    expect(trail.filter(({ type }) => type.startsWith("activity.")).map(({ type }) => type)).toEqual([
      "activity.recorded",
      "activity.updated",
      "activity.removed",
    ]);
  });
});
