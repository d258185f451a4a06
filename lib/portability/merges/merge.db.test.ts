import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { activities } from "@/db/schema/crm/activities";
import { clientMerges } from "@/db/schema/crm/client-merges";
import { contacts } from "@/db/schema/crm/contacts";
import { clientTags, tags } from "@/db/schema/crm/tags";
import { events } from "@/db/schema/events/events";
import { inWorkspace } from "@/db/workspace";
import { only } from "@/lib/kernel/only";
import { given, type GivenPerson } from "@/tests/support/given";
import { createClient } from "@/lib/crm/clients/create-client";
import { getClient } from "@/lib/crm/clients/get-client";
import { listClients } from "@/lib/crm/clients/list-clients";
import { updateClient } from "@/lib/crm/clients/update-client";
import { listMerges } from "@/lib/crm/merge/list-merges";
import { mergeClients } from "./merge-clients";
import { undoMerge } from "./undo-merge";

const SIREN = "732829320";

const write = <Result>(owner: GivenPerson, work: Parameters<typeof inWorkspace<Result>>[2]) =>
  inWorkspace(owner.ctx.actor, "write", work);

const addContact = (owner: GivenPerson, clientId: string, firstName: string, isPrimary = false) =>
  write(owner, async (tx) => {
    const values = { workspaceId: owner.workspaceId, clientId, firstName, isPrimary };
    return only(await tx.insert(contacts).values(values).returning()).id;
  });

const addNote = (owner: GivenPerson, clientId: string, text: string) =>
  write(owner, (tx) =>
    tx
      .insert(activities)
      .values({ workspaceId: owner.workspaceId, clientId, kind: "note", text, occurredAt: new Date() }),
  );

const addTag = (owner: GivenPerson, name: string, clientIds: string[]) =>
  write(owner, async (tx) => {
    const { workspaceId } = owner;
    const { id } = only(await tx.insert(tags).values({ workspaceId, name, color: "blue" }).returning());
    await tx.insert(clientTags).values(clientIds.map((clientId) => ({ workspaceId, clientId, tagId: id })));
    return id;
  });

const contactsOf = (owner: GivenPerson, clientId: string) =>
  write(owner, async (tx) => {
    const rows = await tx.select().from(contacts).where(eq(contacts.clientId, clientId)).orderBy(contacts.firstName);
    return rows.map(({ firstName, isPrimary }) => (isPrimary ? `${firstName} *` : firstName));
  });

const notesOf = (owner: GivenPerson, clientId: string) =>
  write(owner, async (tx) => (await tx.select().from(activities).where(eq(activities.clientId, clientId))).length);

const tagsOf = async (owner: GivenPerson, clientId: string) =>
  (await getClient(owner.ctx, { clientId })).tags.map(({ name }) => name);

async function twoClients(owner: GivenPerson, kept: object = {}, merged: object = {}) {
  const one = await createClient(owner.ctx, { name: "Lumen", ...kept });
  const two = await createClient(owner.ctx, { name: "Lumen SARL", ...merged });
  return { keptId: one.id, mergedId: two.id };
}

const outcomes = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map((result) =>
    result.status === "fulfilled" ? "ok" : (result.reason as { code: string }).code,
  );

const later = ({ ctx }: GivenPerson, days: number) => ({
  ...ctx,
  now: () => new Date(Date.now() + days * 86_400_000),
});

describe("mergeClients", () => {
  it("moves contacts, notes and tags; the kept client's primary contact stays the only one", async () => {
    const owner = await given.workspace();
    const { keptId, mergedId } = await twoClients(owner);
    await addContact(owner, keptId, "Anne", true);
    await addContact(owner, mergedId, "Bruno", true);
    await addContact(owner, mergedId, "Chloé");
    await addNote(owner, mergedId, "Appelé");
    await addTag(owner, "Presse", [keptId, mergedId]);
    await addTag(owner, "VIP", [mergedId]);
    const { kept, mergeId } = await mergeClients(owner.ctx, { keptId, mergedId });
    expect(kept).toMatchObject({ id: keptId, version: 2, tags: [{ name: "Presse" }, { name: "VIP" }] });
    expect(await contactsOf(owner, keptId)).toEqual(["Anne *", "Bruno", "Chloé"]);
    expect(await contactsOf(owner, mergedId)).toEqual([]);
    expect([await notesOf(owner, keptId), await notesOf(owner, mergedId)]).toEqual([1, 0]);
    expect(await getClient(owner.ctx, { clientId: mergedId })).toMatchObject({
      mergedIntoId: keptId,
      archivedAt: expect.any(Date),
    });
    expect((await listClients(owner.ctx, {})).items.map(({ id }) => id)).toEqual([keptId]);
    expect((await listClients(owner.ctx, { filter: { archived: "true" } })).total).toBe(0);
    const raised = await write(owner, (tx) =>
      tx
        .select()
        .from(events)
        .where(and(eq(events.type, "client.merged"), eq(events.subjectId, keptId))),
    );
    expect(raised).toMatchObject([{ payload: { mergeId, mergedId, mergedName: "Lumen SARL" } }]);
  });

  it("takes over the primary contact where the kept client has none", async () => {
    const owner = await given.workspace();
    const { keptId, mergedId } = await twoClients(owner);
    await addContact(owner, mergedId, "Anne");
    await addContact(owner, mergedId, "Bruno", true);
    await mergeClients(owner.ctx, { keptId, mergedId });
    expect(await contactsOf(owner, keptId)).toEqual(["Anne", "Bruno *"]);
  });

  it("fills what the kept client has not, a whole address at a time, and replaces nothing", async () => {
    const owner = await given.workspace();
    const pair = await twoClients(
      owner,
      { email: "a@lumen.example", notes: "Un" },
      {
        email: "b@lumen.example",
        phone: "0102030405",
        siren: SIREN,
        city: "Gand",
        country: "BE",
        notes: "Deux",
        externalReference: "X-1",
      },
    );
    const { kept } = await mergeClients(owner.ctx, pair);
    expect(kept).toMatchObject({
      email: "a@lumen.example",
      phone: "0102030405",
      siren: SIREN,
      city: "Gand",
      country: "BE",
      notes: "Un\n\nDeux",
      externalReference: "X-1",
    });
    const other = await twoClients(
      owner,
      { city: "Lyon", siren: "552100554" },
      { city: "Gand", addressLine1: "Korenmarkt 1", country: "BE", vatNumber: "FR44732829320" },
    );
    expect((await mergeClients(owner.ctx, other)).kept).toMatchObject({
      city: "Lyon",
      addressLine1: null,
      country: "FR",
      vatNumber: null,
    });
  });

  it("refuses a client with itself, one that was merged, and one of another workspace", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const { keptId, mergedId } = await twoClients(owner);
    const foreign = (await createClient(stranger.ctx, { name: "Ailleurs" })).id;
    const merge = (pair: object) => mergeClients(owner.ctx, pair);
    await expect(merge({ keptId, mergedId: keptId })).rejects.toMatchObject({
      issues: [{ code: "merge.same_client" }],
    });
    await expect(merge({ keptId, mergedId: foreign })).rejects.toMatchObject({ code: "client.not_found" });
    await expect(merge({ keptId: foreign, mergedId })).rejects.toMatchObject({ code: "client.not_found" });
    const { mergeId } = await merge({ keptId, mergedId });
    const third = (await createClient(owner.ctx, { name: "Lumen 3" })).id;
    await expect(merge({ keptId: mergedId, mergedId: third })).rejects.toMatchObject({ code: "client.merged" });
    await expect(merge({ keptId: third, mergedId })).rejects.toMatchObject({ code: "client.merged" });
    await expect(undoMerge(stranger.ctx, { mergeId })).rejects.toMatchObject({ code: "merge.not_found" });
    await expect(listMerges(stranger.ctx, { clientId: keptId })).rejects.toMatchObject({ code: "client.not_found" });
    const accountant = await given.member(owner, "accountant");
    await expect(mergeClients(accountant.ctx, { keptId, mergedId: third })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(undoMerge(accountant.ctx, { mergeId })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it(
    "happens once when fifty ask for it, and when two ask for it the other way round",
    { timeout: 30_000 },
    async () => {
      const owner = await given.workspace();
      const pair = await twoClients(owner);
      await addContact(owner, pair.keptId, "Anne", true);
      await addContact(owner, pair.mergedId, "Bruno", true);
      const fifty = await outcomes(Array.from({ length: 50 }, () => mergeClients(owner.ctx, pair)));
      expect(fifty.filter((code) => code === "ok")).toHaveLength(1);
      expect(await contactsOf(owner, pair.keptId)).toEqual(["Anne *", "Bruno"]);
      expect(await listMerges(owner.ctx, { clientId: pair.keptId })).toHaveLength(1);
      for (let round = 0; round < 10; round += 1) {
        const { keptId, mergedId } = await twoClients(owner);
        const there = Array.from({ length: 3 }, () => mergeClients(owner.ctx, { keptId, mergedId }));
        const back = Array.from({ length: 3 }, () => mergeClients(owner.ctx, { keptId: mergedId, mergedId: keptId }));
        const codes = await outcomes([...there, ...back]);
        expect(codes.sort()).toEqual([
          "client.merged",
          "client.merged",
          "client.merged",
          "client.merged",
          "client.merged",
          "ok",
        ]);
      }
    },
  );
});

describe("undoMerge", () => {
  it("gives everything back, exactly", async () => {
    const owner = await given.workspace();
    const { keptId, mergedId } = await twoClients(
      owner,
      { notes: "Un" },
      { phone: "0102030405", siren: SIREN, city: "Gand", country: "BE", notes: "Deux", externalReference: "X-1" },
    );
    await addContact(owner, keptId, "Anne", true);
    await addContact(owner, mergedId, "Bruno");
    await addContact(owner, mergedId, "Chloé", true);
    await addNote(owner, keptId, "Vu");
    await addNote(owner, mergedId, "Appelé");
    await addTag(owner, "Presse", [keptId, mergedId]);
    await addTag(owner, "VIP", [mergedId]);
    const before = [
      await getClient(owner.ctx, { clientId: keptId }),
      await getClient(owner.ctx, { clientId: mergedId }),
    ];
    const { mergeId } = await mergeClients(owner.ctx, { keptId, mergedId });
    const { kept, merged, stayed } = await undoMerge(owner.ctx, { mergeId });
    const same = { version: 3, updatedAt: expect.any(Date) };
    expect(kept).toEqual({ ...before[0], ...same });
    expect(merged).toEqual({ ...before[1], ...same });
    expect(stayed).toEqual({ contacts: 0, activities: 0, documents: 0, fields: [] });
    expect(await contactsOf(owner, keptId)).toEqual(["Anne *"]);
    expect(await contactsOf(owner, mergedId)).toEqual(["Bruno", "Chloé *"]);
    expect([await notesOf(owner, keptId), await notesOf(owner, mergedId)]).toEqual([1, 1]);
    expect([await tagsOf(owner, keptId), await tagsOf(owner, mergedId)]).toEqual([["Presse"], ["Presse", "VIP"]]);
    expect(await listMerges(owner.ctx, { clientId: mergedId })).toMatchObject([
      { id: mergeId, kept: { id: keptId }, merged: { name: "Lumen SARL" }, mergedBy: owner.name, canUndo: false },
    ]);
  });

  it("leaves what was changed or removed since, and says so", async () => {
    const owner = await given.workspace();
    const { keptId, mergedId } = await twoClients(
      owner,
      {},
      { phone: "0102030405", city: "Gand", addressLine1: "Korenmarkt 1", country: "BE", externalReference: "X-1" },
    );
    await addContact(owner, mergedId, "Anne", true);
    const gone = await addContact(owner, mergedId, "Bruno");
    const { mergeId } = await mergeClients(owner.ctx, { keptId, mergedId });
    await write(owner, (tx) => tx.delete(contacts).where(eq(contacts.id, gone)));
    await addContact(owner, keptId, "Zoé");
    await updateClient(owner.ctx, { clientId: keptId, city: "Bruges", externalReference: "Y-1" });
    await createClient(owner.ctx, { name: "Autre", externalReference: "X-1" });
    const { kept, merged, stayed } = await undoMerge(owner.ctx, { mergeId });
    expect(kept).toMatchObject({ phone: null, city: "Bruges", addressLine1: "Korenmarkt 1", externalReference: "Y-1" });
    expect(merged).toMatchObject({ phone: "0102030405", externalReference: null, mergedIntoId: null });
    expect(stayed.contacts).toBe(1);
    expect(stayed.fields.sort()).toEqual(["addressLine1", "city", "country", "externalReference"]);
    expect(await contactsOf(owner, mergedId)).toEqual(["Anne *"]);
    expect(await contactsOf(owner, keptId)).toEqual(["Zoé *"]);
  });

  it("is refused twice, after 30 days, and while the kept client is itself merged", async () => {
    const owner = await given.workspace();
    const first = await twoClients(owner);
    const { mergeId } = await mergeClients(owner.ctx, first);
    await expect(undoMerge(later(owner, 30.1), { mergeId })).rejects.toMatchObject({ code: "merge.too_old" });
    expect(await listMerges(later(owner, 30.1), { clientId: first.keptId })).toMatchObject([{ canUndo: false }]);
    const third = (await createClient(owner.ctx, { name: "Lumen 3" })).id;
    const second = await mergeClients(owner.ctx, { keptId: third, mergedId: first.keptId });
    await expect(undoMerge(owner.ctx, { mergeId })).rejects.toMatchObject({ code: "merge.kept_merged" });
    await undoMerge(owner.ctx, { mergeId: second.mergeId });
    const twenty = await outcomes(Array.from({ length: 20 }, () => undoMerge(later(owner, 29.9), { mergeId })));
    expect(twenty.filter((code) => code === "ok")).toHaveLength(1);
    expect(new Set(twenty)).toEqual(new Set(["ok", "merge.already_undone"]));
    const rows = await write(owner, (tx) => tx.select().from(clientMerges).where(eq(clientMerges.id, mergeId)));
    expect(rows).toMatchObject([{ undoneAt: expect.any(Date) }]);
  });
});
