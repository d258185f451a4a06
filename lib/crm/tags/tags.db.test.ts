import { describe, expect, it } from "vitest";
import { TAG_COLORS } from "@/lib/catalog/tag-colors";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { getClient } from "@/lib/crm/clients/get-client";
import { getContact } from "@/lib/crm/contacts/get-contact";
import { updateContact } from "@/lib/crm/contacts/update-contact";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import { asDomainError } from "@/lib/platform/errors/present";
import { given, type GivenPerson } from "@/tests/support/given";
import { givenClient, givenContact, givenTag } from "@/tests/support/given-crm";
import { createTag } from "./create-tag";
import { getTag } from "./get-tag";
import { listTags } from "./list-tags";
import { mergeTags } from "./merge-tags";
import { removeTag } from "./remove-tag";
import { tagClient } from "./tag-client";
import { tagColor } from "./tag-color";
import { untagClient } from "./untag-client";
import { updateTag } from "./update-tag";

const eventsOf = async ({ ctx }: GivenPerson, start: string) =>
  (await listAuditEvents(ctx, { perPage: 100, sort: "occurredAt" })).items
    .filter(({ type }) => type.startsWith(start))
    .map(({ type, payload }) => ({ type, payload }));

const namesOf = (tags: readonly { name: string }[]) => tags.map(({ name }) => name);

const codesOf = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).flatMap((result) =>
    result.status === "rejected" ? [asDomainError(result.reason)?.code] : [],
  );

describe("a tag", () => {
  it("has a colour of its own even when nobody chose one", async () => {
    const owner = await given.workspace();
    const { color } = await createTag(owner.ctx, { name: "Fidèle" });
    expect(color).toBe(tagColor("fidèle"));
    expect(await createTag(owner.ctx, { name: "Presse", color: "pink" })).toMatchObject({ color: "pink", clients: 0 });
    const many = Array.from({ length: 60 }, (_, index) => tagColor(`étiquette ${index}`));
    expect(new Set(many)).toEqual(new Set(TAG_COLORS));
  });

  it("has a name nobody else has, whatever the case, in its workspace", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const vip = await createTag(owner.ctx, { name: "VIP" });
    const refusal = async (work: Promise<unknown>) => {
      const error = asDomainError(await work.then(Object, (failure: unknown) => failure));
      expect(error).toMatchObject({ kind: "conflict", code: "tag.name_taken", issues: [{ path: "name" }] });
    };
    await refusal(createTag(owner.ctx, { name: " vip " }));
    const { id: tagId } = await createTag(owner.ctx, { name: "Presse" });
    await refusal(updateTag(owner.ctx, { tagId, name: "Vip" }));
    expect(await updateTag(owner.ctx, { tagId: vip.id, name: "vip" })).toMatchObject({ name: "vip" });
    expect(await createTag(stranger.ctx, { name: "VIP" })).toMatchObject({ name: "VIP" });
  });

  it("tells of changes, and of nothing when nothing changed", async () => {
    const owner = await given.workspace();
    const { id: tagId, color } = await createTag(owner.ctx, { name: "VIP" });
    await updateTag(owner.ctx, { tagId, name: "VIP", color });
    await updateTag(owner.ctx, { tagId, name: "Fidèle" });
    await removeTag(owner.ctx, { tagId });
    expect(await eventsOf(owner, "tag.")).toEqual([
      { type: "tag.created", payload: { tagId, name: "VIP" } },
      { type: "tag.updated", payload: { tagId, name: "Fidèle" } },
      { type: "tag.removed", payload: { tagId, name: "Fidèle" } },
    ]);
  });
});

describe("tags of a client", () => {
  it("are added by name, made where there is none, or by id, and taken off", async () => {
    const owner = await given.workspace();
    const { id: clientId, name, version } = await givenClient(owner);
    const [vip, presse] = [await givenTag(owner, "VIP"), await givenTag(owner, "Presse")];
    expect(namesOf(await tagClient(owner.ctx, { clientId, name: "vip" }))).toEqual(["VIP"]);
    expect(namesOf(await tagClient(owner.ctx, { clientId, name: "Ébène" }))).toEqual(["Ébène", "VIP"]);
    expect(await tagClient(owner.ctx, { clientId, tagIds: [vip.id, presse.id] })).toHaveLength(3);
    await tagClient(owner.ctx, { clientId, tagIds: [presse.id] });
    expect(namesOf(await untagClient(owner.ctx, { clientId, tagId: vip.id }))).toEqual(["Ébène", "Presse"]);
    await untagClient(owner.ctx, { clientId, tagId: vip.id });
    const change = { clientId, name, added: [], removed: [] };
    expect((await eventsOf(owner, "client.tags")).map(({ payload }) => payload)).toEqual([
      { ...change, added: ["VIP"] },
      { ...change, added: ["Ébène"] },
      { ...change, added: ["Presse"] },
      { ...change, removed: ["VIP"] },
    ]);
    expect((await getClient(owner.ctx, { clientId })).version).toBe(version);
  });

  it("need either a name or ids", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner);
    const { id } = await givenTag(owner);
    for (const input of [{}, { name: "VIP", tagIds: [id] }, { tagIds: [] }, { name: " " }]) {
      await expect(tagClient(owner.ctx, { clientId, ...input })).rejects.toMatchObject({ kind: "invalid" });
    }
  });

  it("are new only to those who may make tags", async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner);
    await givenTag(owner, "VIP");
    const permissions = new Set([...owner.ctx.actor.permissions].filter((permission) => permission !== "tags:write"));
    const ctx = { ...owner.ctx, actor: { ...owner.ctx.actor, permissions } };
    expect(namesOf(await tagClient(ctx, { clientId, name: "vip" }))).toEqual(["VIP"]);
    await expect(tagClient(ctx, { clientId, name: "Nouvelle" })).rejects.toMatchObject({
      kind: "forbidden",
      code: "permission.missing",
    });
  });

  it("are of this workspace, all or nothing", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const { id: clientId } = await givenClient(owner);
    const [mine, theirs] = [await givenTag(owner), await givenTag(stranger)];
    const refusal = { kind: "not_found", code: "tag.not_found" };
    await expect(tagClient(owner.ctx, { clientId, tagIds: [mine.id, theirs.id] })).rejects.toMatchObject(refusal);
    await expect(untagClient(owner.ctx, { clientId, tagId: theirs.id })).rejects.toMatchObject(refusal);
    expect((await getClient(owner.ctx, { clientId })).tags).toEqual([]);
  });

  it("make one tag when twenty clients need the same new one at once", async () => {
    const owner = await given.workspace();
    const clients = [];
    for (let count = 0; count < 20; count += 1) clients.push(await givenClient(owner));
    const codes = await codesOf(
      clients.map(({ id: clientId }, index) =>
        tagClient(owner.ctx, { clientId, name: index % 2 === 0 ? "Salon 2026" : "SALON 2026" }),
      ),
    );
    expect(codes).toEqual([]);
    expect(await listTags(owner.ctx, {})).toMatchObject({ total: 1, items: [{ clients: 20 }] });
    expect(await eventsOf(owner, "tag.created")).toHaveLength(1);
  });
});

describe("a merge of tags", () => {
  it("puts the other one wherever this one was", async () => {
    const owner = await given.workspace();
    const [one, both] = [await givenClient(owner), await givenClient(owner)];
    const [old, kept] = [await givenTag(owner, "Client fidèle"), await givenTag(owner, "Fidèle")];
    await tagClient(owner.ctx, { clientId: one.id, tagIds: [old.id] });
    await tagClient(owner.ctx, { clientId: both.id, tagIds: [old.id, kept.id] });
    const contact = await givenContact(owner, one, { tagIds: [old.id] });
    expect(await mergeTags(owner.ctx, { tagId: old.id, intoTagId: kept.id })).toMatchObject({
      id: kept.id,
      clients: 2,
      contacts: 1,
    });
    expect(namesOf((await getClient(owner.ctx, { clientId: one.id })).tags)).toEqual(["Fidèle"]);
    expect(namesOf((await getContact(owner.ctx, { clientId: one.id, contactId: contact.id })).tags)).toEqual([
      "Fidèle",
    ]);
    await expect(getTag(owner.ctx, { tagId: old.id })).rejects.toMatchObject({ code: "tag.not_found" });
    expect((await eventsOf(owner, "tag.merged")).map(({ payload }) => payload)).toEqual([
      { tagId: old.id, name: "Client fidèle", intoId: kept.id, intoName: "Fidèle" },
    ]);
  });

  it("is refused with itself, with nothing, and with another workspace's", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const [{ id: tagId }, theirs] = [await givenTag(owner), await givenTag(stranger)];
    await expect(mergeTags(owner.ctx, { tagId, intoTagId: tagId })).rejects.toMatchObject({
      kind: "invalid",
      issues: [{ path: "intoTagId", code: "tag.merge_self" }],
    });
    for (const unknown of [theirs.id, crypto.randomUUID()]) {
      const refusal = { kind: "not_found", code: "tag.not_found" };
      await expect(mergeTags(owner.ctx, { tagId, intoTagId: unknown })).rejects.toMatchObject(refusal);
      await expect(mergeTags(owner.ctx, { tagId: unknown, intoTagId: tagId })).rejects.toMatchObject(refusal);
    }
    expect(await getTag(stranger.ctx, { tagId: theirs.id })).toMatchObject({ name: theirs.name });
  });

  it("and people who use the tag at the same moment never wait for each other in a circle", async () => {
    const owner = await given.workspace();
    const clients = [];
    for (let count = 0; count < 8; count += 1) {
      const client = await givenClient(owner);
      clients.push({ clientId: client.id, contactId: (await givenContact(owner, client)).id });
    }
    for (let round = 0; round < 12; round += 1) {
      const [old, kept] = [await givenTag(owner), await givenTag(owner)];
      for (const { clientId } of clients) await tagClient(owner.ctx, { clientId, tagIds: [old.id] });
      const codes = await codesOf([
        ...clients.map(({ clientId }) => tagClient(owner.ctx, { clientId, tagIds: [old.id, kept.id] })),
        mergeTags(owner.ctx, { tagId: old.id, intoTagId: kept.id }),
        ...clients.map((ref) => updateContact(owner.ctx, { ...ref, tagIds: [old.id, kept.id] })),
      ]);
      // Whoever came too late is told that the tag is gone, and nothing else.
      expect(codes.filter((code) => code !== "tag.not_found")).toEqual([]);
      expect(await getTag(owner.ctx, { tagId: kept.id })).toMatchObject({ clients: clients.length });
    }
  });
});

describe("the list of tags", () => {
  it("counts what is marked, archived clients left out, and sorts by it", async () => {
    const owner = await given.workspace();
    const [one, two] = [await givenClient(owner), await givenClient(owner)];
    const [alpha, eta] = [await givenTag(owner, "alpha"), await givenTag(owner, "Êta")];
    await givenTag(owner, "zêta");
    await tagClient(owner.ctx, { clientId: one.id, tagIds: [alpha.id, eta.id] });
    await tagClient(owner.ctx, { clientId: two.id, tagIds: [eta.id] });
    await givenContact(owner, one, { tagIds: [alpha.id] });
    const rows = async (input: object) =>
      (await listTags(owner.ctx, input)).items.map(({ name, clients, contacts }) => [name, clients, contacts]);
    expect(await rows({})).toEqual([
      ["alpha", 1, 1],
      ["Êta", 2, 0],
      ["zêta", 0, 0],
    ]);
    expect((await rows({ sort: "-clients" })).map(([name]) => name)).toEqual(["Êta", "alpha", "zêta"]);
    await archiveClient(owner.ctx, { clientId: two.id });
    expect(await rows({ search: "ETA" })).toEqual([
      ["Êta", 1, 0],
      ["zêta", 0, 0],
    ]);
    expect(await listTags(await given.workspace().then(({ ctx }) => ctx), {})).toMatchObject({ total: 0 });
  });
});
