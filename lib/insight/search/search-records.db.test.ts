import { beforeAll, describe, expect, it } from "vitest";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { createClient } from "@/lib/crm/clients/create-client";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { tagClient } from "@/lib/crm/tags/tag-client";
import { DomainError } from "@/lib/kernel/errors";
import type { Ctx } from "@/lib/platform/context";
import { given, type GivenPerson } from "@/tests/support/given";
import { refreshDocuments } from "./refresh-documents";
import { searchRecords } from "./search-records";
import type { SearchView } from "./view";

const titles = ({ groups }: SearchView, kind: "client" | "contact" = "client") =>
  groups.find((group) => group.kind === kind)?.hits.map(({ title }) => title) ?? [];

const index = (person: GivenPerson, ...clientIds: string[]) => refreshDocuments(person.workspaceId, { clientIds });

const CLIENTS = [
  { name: "Électricité Générale Dupont", city: "Lyon", email: "contact@elec-dupont.example" },
  { name: "Boulangerie Martin", city: "Villeurbanne", externalReference: "EXT-4471" },
  { name: "Martin & Fils", city: "Lyon", notes: "Recommandés par la boulangerie du quartier" },
  { name: "Marin Conseil", city: "Marseille" },
  { name: "Cœur de Ville", city: "Saint-Étienne", phone: "+33 4 77 12 34 56" },
  { name: "Paul O’Connor", kind: "person", city: "Cork", country: "IE" },
  { name: "Lyon Métropole Habitat", city: "Bron" },
] as const;

describe("search by PostgreSQL", () => {
  let camille: GivenPerson;
  let ids: string[];

  const found = async (q: string, input: object = {}, ctx: Ctx = camille.ctx) => searchRecords(ctx, { q, ...input });

  beforeAll(async () => {
    camille = await given.workspace();
    const made = [];
    for (const client of CLIENTS) made.push(await createClient(camille.ctx, client));
    ids = made.map(({ id }) => id);
    const contact = {
      clientId: ids[1],
      firstName: "Maëlle",
      lastName: "Bertrand",
      email: "m.bertrand@fournil.example",
    };
    await createContact(camille.ctx, { ...contact, position: "Gérante" });
    await tagClient(camille.ctx, { clientId: ids[4], name: "Fidèle" });
    await index(camille, ...ids);
  });

  it.each([
    ["accents and case", "electricite GENERALE", ["Électricité Générale Dupont"]],
    ["accents typed and not written", "mârseille", ["Marin Conseil"]],
    ["a ligature", "coeur", ["Cœur de Ville"]],
    ["a beginning", "boul", ["Boulangerie Martin", "Martin & Fils"]],
    ["beginnings of several words", "gen dup", ["Électricité Générale Dupont"]],
    ["two words over name and city", "lyon martin", ["Martin & Fils"]],
    ["a letter swapped", "dupnot", ["Électricité Générale Dupont"]],
    ["a letter missing and another word", "villerbanne martin", ["Boulangerie Martin"]],
    ["two mistakes in a long word", "bolangrie villeurbanne", ["Boulangerie Martin"]],
    ["a mistake in a beginning", "electrcit", ["Électricité Générale Dupont"]],
    ["letters swapped in a short word", "pual", ["Paul O’Connor"]],
    ["a reference", "ext-4471", ["Boulangerie Martin"]],
    ["a part of an e-mail address", "elec-dupont.example", ["Électricité Générale Dupont"]],
    ["a whole telephone number", "0477123456", ["Cœur de Ville"]],
    ["a telephone number in groups", "04 77 12 34 56", ["Cœur de Ville"]],
    ["a tag", "fidele", ["Cœur de Ville"]],
    ["an apostrophe", "o'connor", ["Paul O’Connor"]],
    ["nothing when one word does not match", "dupont marseille", []],
    ["nothing for a mistake in a number", "ext-4472", []],
  ])("finds by %s: %s", async (_, q, expected) => {
    expect(titles(await found(q))).toEqual(expected);
  });

  it.each([
    ["what is the same before what is near", "marin", "Marin Conseil", ["Boulangerie Martin", "Martin & Fils"]],
    ["the name before the city", "lyon", "Lyon Métropole Habitat", ["Martin & Fils", "Électricité Générale Dupont"]],
    ["the name before the notes", "boulangerie", "Boulangerie Martin", ["Martin & Fils"]],
  ])("puts %s", async (_, q, best, others) => {
    const [first, ...rest] = titles(await found(q));
    expect(first).toBe(best);
    expect(rest.sort()).toEqual(others);
  });

  it("finds contacts by their name, address, position and client, and leads to them", async () => {
    for (const q of ["maelle bertrand", "m.bertrand@fournil.example", "gerante", "bertand boulangerie"]) {
      expect(titles(await found(q), "contact")).toEqual(["Maëlle Bertrand"]);
    }
    const { groups } = await found("maelle");
    expect(groups[1]?.hits[0]).toMatchObject({
      kind: "contact",
      subtitle: "Boulangerie Martin",
      href: `/clients/${ids[1]}/contacts`,
      archived: false,
    });
  });

  it("marks what was looked for, in parts that make up the text", async () => {
    const { groups } = await found("elec lyno");
    expect(groups[0]?.hits[0]?.highlights).toEqual({
      title: [
        { text: "Élec", hit: true },
        { text: "tricité Générale Dupont", hit: false },
      ],
      subtitle: [
        { text: expect.stringMatching(/^CLI-\d{4}-0001 · $/), hit: false },
        { text: "Lyon", hit: true },
      ],
    });
  });

  it("counts all hits and gives as many as asked, of the kinds asked for", async () => {
    const { groups } = await found("lyon", { perPage: "2", type: "client" });
    expect(groups).toMatchObject([{ kind: "client", total: 3 }]);
    expect(groups[0]?.hits).toHaveLength(2);
    const second = await found("lyon", { perPage: "2", page: "2", type: "client" });
    expect(second.groups[0]?.hits).toHaveLength(1);
    expect(titles(second)).not.toContain(groups[0]?.hits[0]?.title);
  });

  it("finds nothing for nothing, and refuses what no search can be", async () => {
    for (const q of ["", "   ", "--", "'", "\\", "%", "😀"]) {
      expect((await found(q)).groups.map(({ total }) => total)).toEqual([0, 0]);
    }
    for (const input of [
      { q: "x".repeat(201) },
      { q: "a", type: "invoice" },
      { q: "a", perPage: 51 },
      { q: "a", x: 1 },
    ]) {
      await expect(searchRecords(camille.ctx, input)).rejects.toThrow(DomainError);
    }
  });

  it.each([
    "martin | dupont",
    "martin & !dupont",
    "martin:*",
    "'martin' <-> \"fils\"",
    "martin'); drop table clients; --",
    "martin \\' OR 1=1",
    "(((",
    "martin\u0000lyon",
    "\ud800",
  ])("takes %j for words", async (q) => {
    const { groups } = await found(q);
    expect(groups).toHaveLength(2);
  });

  it("lists an archived client behind the others, marked", async () => {
    const sam = await given.workspace();
    const old = await createClient(sam.ctx, { name: "Vieux Moulin" });
    const current = await createClient(sam.ctx, { name: "Vieux Moulin Neuf" });
    await archiveClient(sam.ctx, { clientId: old.id });
    await index(sam, old.id, current.id);
    const { groups } = await found("vieux moulin", {}, sam.ctx);
    expect(groups[0]?.hits.map(({ id, archived }) => [id, archived])).toEqual([
      [current.id, false],
      [old.id, true],
    ]);
  });

  it("finds nothing of another workspace, not even what its words were near to", async () => {
    const sam = await given.workspace();
    for (const q of ["dupont", "dupnot", "maelle", "0477123456", "fidele"]) {
      expect((await found(q, {}, sam.ctx)).groups.map(({ total }) => total)).toEqual([0, 0]);
    }
  });

  it("shows kinds only to those who may read them", async () => {
    const actor = { ...camille.ctx.actor, permissions: new Set(["search:read"] as const) };
    expect((await found("martin", {}, { ...camille.ctx, actor })).groups).toEqual([]);
    const without = { ...camille.ctx, actor: { ...actor, permissions: new Set([]) } };
    await expect(found("martin", {}, without)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
