import { beforeAll, describe, expect, it } from "vitest";
import { searchDocuments } from "@/db/schema/insight/search-documents";
import { inWorkspace } from "@/db/workspace";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { createClient } from "@/lib/crm/clients/create-client";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { tagClient } from "@/lib/crm/tags/tag-client";
import type { SearchKind } from "@/lib/catalog/search-kinds";
import { DomainError } from "@/lib/kernel/errors";
import type { Ctx } from "@/lib/platform/context";
import { givenBilling } from "@/tests/support/given-billing";
import { given, type GivenPerson } from "@/tests/support/given";
import { refreshDocuments } from "./refresh-documents";
import { searchRecords } from "./search-records";
import type { SearchView } from "./view";

const titles = ({ groups }: SearchView, kind: SearchKind = "client") =>
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

  it("finds a document by its number, however it is typed, before those that only begin like it", async () => {
    const { ctx, workspaceId } = await givenBilling.business();
    const { id: clientId } = await givenBilling.client(ctx, { name: "Moulin" });
    const invoices = [];
    for (let count = 0; count < 3; count += 1) invoices.push(await givenBilling.issuedInvoice(ctx, { clientId }));
    const [first, second] = invoices;
    const alike = await givenBilling.invoiceDraft(ctx, { clientId, title: `Suite de ${second?.number}` });
    await refreshDocuments(workspaceId, { documentIds: [...invoices.map(({ id }) => id), alike.id] });
    const number = String(second?.number);
    const compact = number.replaceAll("-", "");
    for (const q of [number, number.toLowerCase(), number.replaceAll("-", " "), compact]) {
      const { groups } = await found(q, {}, ctx);
      expect(groups.map(({ kind, hits }) => [kind, hits[0]?.title ?? null])).toEqual([
        ["client", null],
        ["contact", null],
        ["quote", null],
        ["invoice", number],
        ["credit_note", null],
      ]);
      expect(groups[3]?.hits[0]).toMatchObject({
        id: second?.id,
        subtitle: "Moulin",
        href: `/invoices/${second?.id}`,
      });
    }
    expect(titles(await found(number.slice("FAC-".length), {}, ctx), "invoice")).toContain(number);
    const { groups: marked } = await found(number.toLowerCase(), {}, ctx);
    expect(marked[3]?.hits[0]?.highlights.title.map(({ text, hit }) => hit && text).filter(Boolean)).toEqual(
      number.split("-"),
    );
    expect(titles(await found("moulin", {}, ctx), "invoice").sort()).toEqual(
      [...invoices.map((invoice) => invoice.number), `Suite de ${number}`].sort(),
    );
    const { actor } = ctx;
    const permissions = new Set([...actor.permissions].filter((permission) => permission !== "invoices:read"));
    const blind = await found(String(first?.number), {}, { ...ctx, actor: { ...actor, permissions } });
    expect(blind.groups.map(({ kind }) => kind)).toEqual(["client", "contact", "quote", "credit_note"]);
  });

  it("shows nothing of a document that an index takes for one of another kind", async () => {
    const { ctx, workspaceId } = await givenBilling.business();
    const quote = await givenBilling.quoteDraft(ctx, { title: "Moulin" });
    await refreshDocuments(workspaceId, { documentIds: [quote.id] });
    await inWorkspace(ctx.actor, "write", (tx) => tx.update(searchDocuments).set({ kind: "invoice" }));
    expect(titles(await found("moulin", {}, ctx), "invoice")).toEqual([]);
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
      expect((await found(q)).groups.map(({ total }) => total)).toEqual([0, 0, 0, 0, 0]);
    }
    for (const input of [
      { q: "x".repeat(201) },
      { q: "a", type: "payment" },
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
    expect(groups).toHaveLength(5);
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
      expect((await found(q, {}, sam.ctx)).groups.map(({ total }) => total)).toEqual([0, 0, 0, 0, 0]);
    }
  });

  it("shows kinds only to those who may read them", async () => {
    const actor = { ...camille.ctx.actor, permissions: new Set(["search:read"] as const) };
    expect((await found("martin", {}, { ...camille.ctx, actor })).groups).toEqual([]);
    const without = { ...camille.ctx, actor: { ...actor, permissions: new Set([]) } };
    await expect(found("martin", {}, without)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
