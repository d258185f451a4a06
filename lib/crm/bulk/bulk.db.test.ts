import { and, asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { bulkChanges } from "@/db/schema/crm/bulk-changes";
import { clients } from "@/db/schema/crm/clients";
import { clientTags, tags } from "@/db/schema/crm/tags";
import { events } from "@/db/schema/events/events";
import { inWorkspace } from "@/db/workspace";
import type { EventType } from "@/lib/catalog/events";
import { only } from "@/lib/kernel/only";
import { given, type GivenPerson } from "@/tests/support/given";
import { archiveClient } from "../clients/archive-client";
import { createClient } from "../clients/create-client";
import { restoreClient } from "../clients/restore-client";
import { updateClient } from "../clients/update-client";
import { mergeClients } from "@/lib/portability/merges/merge-clients";
import { bulkChangeClients } from "./bulk-change-clients";
import { cancelBulkChange } from "./cancel-bulk-change";
import { continueBulkChange } from "./continue-bulk-change";
import { failBulkChange } from "./fail-bulk-change";
import { getBulkChange } from "./get-bulk-change";
import { listBulkChanges } from "./list-bulk-changes";
import { undoBulkChange } from "./undo-bulk-change";
import { workOffBulkChange } from "./work-off-bulk-change";

const NOBODY = "0198c0de-0000-7000-8000-000000000000";

const write = <Result>(owner: GivenPerson, work: Parameters<typeof inWorkspace<Result>>[2]) =>
  inWorkspace(owner.ctx.actor, "write", work);

const tag = (owner: GivenPerson, name: string) =>
  write(owner, async (tx) => {
    const values = { workspaceId: owner.workspaceId, name, color: "blue" as const };
    return only(await tx.insert(tags).values(values).returning()).id;
  });

const some = (owner: GivenPerson, names: string[]) =>
  Promise.all(names.map(async (name) => (await createClient(owner.ctx, { name })).id));

/** Many clients, by one statement. */
const many = (owner: GivenPerson, count: number) =>
  write(owner, (tx) =>
    tx.execute(sql`insert into clients (workspace_id, reference, name, currency, locale)
      select ${owner.workspaceId}, 'C' || n, 'Client ' || n, 'EUR', 'fr' from generate_series(1, ${count}::int) n`),
  );

const rows = (owner: GivenPerson) => write(owner, (tx) => tx.select().from(clients).orderBy(asc(clients.nameKey)));
const taggedCount = (owner: GivenPerson, tagId: string) =>
  write(owner, (tx) => tx.$count(clientTags, eq(clientTags.tagId, tagId)));
const raised = (owner: GivenPerson, type: EventType) =>
  write(owner, (tx) => tx.select().from(events).where(eq(events.type, type)).orderBy(asc(events.id)));

const work = async (owner: GivenPerson, bulkChangeId: string, undo = false) => {
  let after: string | null = null;
  do after = await workOffBulkChange({ workspaceId: owner.workspaceId, bulkChangeId, undo }, after, "test");
  while (after !== null);
};

describe("bulkChangeClients, for a few", () => {
  it("changes those that are not already as asked, and counts and records them", async () => {
    const owner = await given.workspace();
    const ids = await some(owner, ["A", "B", "C", "D"]);
    const tagId = await tag(owner, "VIP");
    await bulkChangeClients(owner.ctx, { selection: { ids: ids.slice(0, 1) }, change: { kind: "add_tag", tagId } });
    const bulk = await bulkChangeClients(owner.ctx, {
      selection: { ids: [...ids, ...ids] },
      change: { kind: "add_tag", tagId },
    });
    expect(bulk).toMatchObject({ status: "done", total: 4, processed: 4, changed: 3 });
    expect(await taggedCount(owner, tagId)).toBe(4);
    expect(await raised(owner, "client.tags_changed")).toHaveLength(4);
    expect((await raised(owner, "client.tags_changed"))[0]).toMatchObject({
      actorName: owner.name,
      payload: { added: ["VIP"], removed: [] },
      dispatchedAt: expect.any(Date),
    });
    expect(await raised(owner, "clients.changed")).toMatchObject([{ dispatchedAt: null }, { dispatchedAt: null }]);
    expect((await raised(owner, "bulk_change.finished")).map(({ payload }) => payload["changed"])).toEqual([1, 3]);
    await undoBulkChange(owner.ctx, { bulkChangeId: bulk.id });
    expect(await taggedCount(owner, tagId)).toBe(1);
    await bulkChangeClients(owner.ctx, { selection: { ids }, change: { kind: "remove_tag", tagId } });
    expect(await taggedCount(owner, tagId)).toBe(0);
  });

  it("chooses by a list's filter and search, as the list does", async () => {
    const owner = await given.workspace();
    await some(owner, ["Société Alpha", "Société Bêta", "Gamma"]);
    const [archived] = await some(owner, ["Société Delta"]);
    await archiveClient(owner.ctx, { clientId: archived });
    const prospects = { kind: "set_status", status: "prospect" };
    const bulk = await bulkChangeClients(owner.ctx, {
      selection: { filter: { status: "active" }, search: "societe" },
      change: prospects,
    });
    expect(bulk).toMatchObject({ total: 2, changed: 2 });
    expect((await rows(owner)).map(({ name, status, version }) => [name, status, version])).toEqual([
      ["Gamma", "active", 1],
      ["Société Alpha", "prospect", 2],
      ["Société Bêta", "prospect", 2],
      ["Société Delta", "active", 2],
    ]);
    const none = await bulkChangeClients(owner.ctx, { selection: { filter: { country: "JP" } }, change: prospects });
    expect(none).toMatchObject({ status: "done", total: 0, changed: 0 });
    await expect(undoBulkChange(owner.ctx, { bulkChangeId: none.id })).rejects.toMatchObject({
      code: "bulk_change.not_undoable",
    });
  });

  it("takes back what is still as it left it, and nothing else", async () => {
    const owner = await given.workspace();
    const ids = await some(owner, ["A", "B", "C", "D"]);
    const [a = "", b = "", c = ""] = ids;
    await updateClient(owner.ctx, { clientId: a, status: "prospect" });
    const set = await bulkChangeClients(owner.ctx, {
      selection: { ids },
      change: { kind: "set_status", status: "inactive" },
    });
    await updateClient(owner.ctx, { clientId: b, status: "prospect" });
    expect(await undoBulkChange(owner.ctx, { bulkChangeId: set.id })).toMatchObject({
      status: "undone",
      changed: 4,
      processed: 4,
    });
    expect((await rows(owner)).map(({ status }) => status)).toEqual(["prospect", "prospect", "active", "active"]);
    expect((await raised(owner, "bulk_change.finished")).at(-1)).toMatchObject({
      payload: { undone: true, changed: 3 },
    });

    const archive = await bulkChangeClients(owner.ctx, { selection: { ids }, change: { kind: "archive" } });
    await restoreClient(owner.ctx, { clientId: a });
    await archiveClient(owner.ctx, { clientId: a });
    await undoBulkChange(owner.ctx, { bulkChangeId: archive.id });
    expect((await rows(owner)).map(({ archivedAt }) => archivedAt !== null)).toEqual([true, false, false, false]);

    await archiveClient(owner.ctx, { clientId: c });
    const before = (await rows(owner)).map(({ archivedAt }) => archivedAt?.getTime());
    const restore = await bulkChangeClients(owner.ctx, { selection: { ids }, change: { kind: "restore" } });
    expect(restore).toMatchObject({ changed: 2 });
    await undoBulkChange(owner.ctx, { bulkChangeId: restore.id });
    expect((await rows(owner)).map(({ archivedAt }) => archivedAt?.getTime())).toEqual(before);
    await expect(undoBulkChange(owner.ctx, { bulkChangeId: restore.id })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("leaves merged clients as they are", async () => {
    const owner = await given.workspace();
    const [keptId = "", mergedId = ""] = await some(owner, ["A", "B"]);
    await mergeClients(owner.ctx, { keptId, mergedId });
    const bulk = await bulkChangeClients(owner.ctx, {
      selection: { ids: [keptId, mergedId] },
      change: { kind: "restore" },
    });
    expect(bulk).toMatchObject({ total: 2, changed: 0 });
    expect((await rows(owner))[1]).toMatchObject({ mergedIntoId: keptId, archivedAt: expect.any(Date) });
  });

  it("refuses the whole request for one id or tag of another workspace, like for an unknown one", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const ids = await some(owner, ["A", "B"]);
    const [foreign = ""] = await some(stranger, ["X"]);
    const [tagId, foreignTag] = [await tag(owner, "VIP"), await tag(stranger, "VIP")];
    const refusal = (selection: object, change: object) =>
      bulkChangeClients(owner.ctx, { selection, change }).catch((error: unknown) => JSON.stringify(error));
    const addTag = { kind: "add_tag", tagId };
    expect(await refusal({ ids: [...ids, foreign] }, addTag)).toBe(await refusal({ ids: [...ids, NOBODY] }, addTag));
    expect(await refusal({ ids: [...ids, foreign] }, addTag)).toContain("client.not_found");
    expect(await refusal({ ids }, { kind: "add_tag", tagId: foreignTag })).toBe(
      await refusal({ ids }, { kind: "add_tag", tagId: NOBODY }),
    );
    expect(await taggedCount(owner, tagId)).toBe(0);
    expect(await write(owner, (tx) => tx.$count(bulkChanges))).toBe(0);
    expect(
      await bulkChangeClients(owner.ctx, { selection: { filter: { tag: foreignTag } }, change: addTag }),
    ).toMatchObject({ total: 0 });
    const bulk = await bulkChangeClients(owner.ctx, { selection: { ids }, change: addTag });
    for (const attempt of [getBulkChange, cancelBulkChange, undoBulkChange]) {
      await expect(attempt(stranger.ctx, { bulkChangeId: bulk.id })).rejects.toMatchObject({
        code: "bulk_change.not_found",
      });
    }
    const accountant = await given.member(owner, "accountant");
    await expect(bulkChangeClients(accountant.ctx, { selection: { ids }, change: addTag })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("bulkChangeClients, for many", () => {
  let owner: GivenPerson;
  const addTag = async (name: string) => {
    const tagId = await tag(owner, name);
    const bulk = await bulkChangeClients(owner.ctx, { selection: { filter: {} }, change: { kind: "add_tag", tagId } });
    return { tagId, bulk, bulkChangeId: bulk.id };
  };

  beforeAll(async () => {
    owner = await given.workspace();
    await many(owner, 1_201);
  });

  it("is a job that goes on after the last finished chunk, and is undone by one", async () => {
    const { tagId, bulk, bulkChangeId } = await addTag("Un");
    expect(bulk).toMatchObject({ status: "queued", total: 1_201, processed: 0 });
    expect(await listBulkChanges(owner.ctx, {})).toMatchObject([{ id: bulkChangeId }]);
    const ref = { bulkChangeId, undo: false, after: null };
    await continueBulkChange(owner.ctx, ref);
    expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({
      status: "running",
      processed: 500,
      changed: 500,
    });
    // As after a kill: the job does not know how far it came, the rows do.
    await work(owner, bulkChangeId);
    expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({
      status: "done",
      processed: 1_201,
      changed: 1_201,
    });
    expect(await taggedCount(owner, tagId)).toBe(1_201);
    const told = (await raised(owner, "clients.changed")).map(
      ({ payload }) => (payload["clientIds"] as string[]).length,
    );
    expect(told).toEqual([500, 500, 201]);
    expect(await listBulkChanges(owner.ctx, {})).toEqual([]);

    expect(await undoBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({ status: "undoing", processed: 0 });
    await continueBulkChange(owner.ctx, { ...ref, undo: true });
    await work(owner, bulkChangeId, true);
    expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({ status: "undone", processed: 1_201 });
    expect(await taggedCount(owner, tagId)).toBe(0);
  });

  it("stops between two chunks when it is cancelled, and what it did can be undone", async () => {
    const { tagId, bulkChangeId } = await addTag("Deux");
    await continueBulkChange(owner.ctx, { bulkChangeId, undo: false, after: null });
    expect(await cancelBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({ status: "cancelled", changed: 500 });
    await work(owner, bulkChangeId);
    expect(await taggedCount(owner, tagId)).toBe(500);
    await expect(cancelBulkChange(owner.ctx, { bulkChangeId })).rejects.toMatchObject({
      code: "bulk_change.not_running",
    });
    await undoBulkChange(owner.ctx, { bulkChangeId });
    await work(owner, bulkChangeId, true);
    expect(await taggedCount(owner, tagId)).toBe(0);
    expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({ status: "undone" });
  });

  it("does every client once when two workers have the same job, and goes on after a failure", async () => {
    const { tagId, bulkChangeId } = await addTag("Trois");
    await Promise.all([work(owner, bulkChangeId), work(owner, bulkChangeId), work(owner, bulkChangeId)]);
    expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({
      status: "done",
      processed: 1_201,
      changed: 1_201,
    });
    const finished = await raised(owner, "bulk_change.finished");
    expect(finished.filter(({ subjectId }) => subjectId === bulkChangeId)).toHaveLength(1);
    const changed = await write(owner, (tx) =>
      tx.$count(events, and(eq(events.type, "client.tags_changed"), sql`payload @> '{"added": ["Trois"]}'`)),
    );
    expect(changed).toBe(1_201);

    const second = await addTag("Quatre");
    await continueBulkChange(owner.ctx, { bulkChangeId: second.bulkChangeId, undo: false, after: null });
    await failBulkChange(owner.ctx, { bulkChangeId: second.bulkChangeId });
    expect(await getBulkChange(owner.ctx, { bulkChangeId: second.bulkChangeId })).toMatchObject({
      status: "failed",
      changed: 500,
    });
    await work(owner, second.bulkChangeId);
    expect(await taggedCount(owner, second.tagId)).toBe(1_201);
    expect(tagId).not.toBe(second.tagId);
  });

  it("has nothing left to do when its tag is removed meanwhile", async () => {
    const { tagId, bulkChangeId } = await addTag("Cinq");
    await continueBulkChange(owner.ctx, { bulkChangeId, undo: false, after: null });
    await write(owner, (tx) => tx.delete(tags).where(eq(tags.id, tagId)));
    await work(owner, bulkChangeId);
    expect(await getBulkChange(owner.ctx, { bulkChangeId })).toMatchObject({
      status: "done",
      processed: 1_201,
      changed: 500,
    });
  });
});
