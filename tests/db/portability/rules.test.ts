import { describe, expect, it } from "vitest";
import { createClient } from "@/lib/crm/clients/create-client";
import { listClients } from "@/lib/crm/clients/list-clients";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { listContacts } from "@/lib/crm/contacts/list-contacts";
import type { Ctx } from "@/lib/platform/context";
import { changeImport } from "@/lib/portability/imports/change-import";
import { checkImport } from "@/lib/portability/imports/check-import";
import { getImport } from "@/lib/portability/imports/get-import";
import { listImportErrors } from "@/lib/portability/imports/list-import-errors";
import type { ImportRow } from "@/lib/portability/imports/view";
import { given } from "../../support/given";
import { checked, committed, imported, uploaded } from "../../support/imported";

const table = (...rows: string[]) => `${rows.join("\n")}\n`;

const counts = ({ createdCount, updatedCount, skippedCount, errorCount }: ImportRow) => [
  createdCount,
  updatedCount,
  skippedCount,
  errorCount,
];

const clientsOf = async (ctx: Ctx) => (await listClients(ctx, { perPage: 100 })).items;
const contactsOf = async (ctx: Ctx, clientId: string | undefined) =>
  (await listContacts(ctx, { clientId, perPage: 100 })).items;

describe("a row and the clients that are there", () => {
  it.each([
    ["external reference", "external_reference", "K-1", { externalReference: "K-1" }],
    ["SIRET", "siret", "732 829 320 00074", { siret: "73282932000074" }],
    ["VAT number", "vat_number", "FR44732829320", { vatNumber: "FR44732829320" }],
    ["e-mail address", "email", "INFO@epi.example", { email: "info@epi.example" }],
  ])("meet by %s: what is said wins, blank cells leave things as they are", async (_, column, value, given_) => {
    const { ctx } = await given.workspace();
    const { id } = await createClient(ctx, { name: "Épi", phone: "01 02 03 04 05", city: "Rouen", ...given_ });
    const done = await imported(ctx, table(`name,city,phone,${column}`, `Épi d'Or,Caen,,${value}`));
    expect(counts(done)).toEqual([0, 1, 0, 0]);
    expect(await clientsOf(ctx)).toMatchObject([
      { id, name: "Épi d'Or", city: "Caen", phone: "01 02 03 04 05", version: 2 },
    ]);
  });

  it("meet by the address of a contact, and a name taken from the contact renames nobody", async () => {
    const { ctx } = await given.workspace();
    const { id: clientId } = await createClient(ctx, { name: "Épi d'Or" });
    await createContact(ctx, { clientId, firstName: "Hélène", email: "helene@epi.example" });
    const done = await imported(ctx, table("prénom,nom,e-mail,ville", "Hélène,Lefèvre,Helene@epi.example,Caen"));
    expect(counts(done)).toEqual([0, 1, 0, 0]);
    expect(await clientsOf(ctx)).toMatchObject([{ name: "Épi d'Or", kind: "company", city: "Caen" }]);
    expect(await contactsOf(ctx, clientId)).toMatchObject([{ firstName: "Hélène", lastName: "Lefèvre" }]);
  });

  it("are two when a stronger sign says so", async () => {
    const { ctx } = await given.workspace();
    await createClient(ctx, { name: "Un", externalReference: "A", email: "compta@groupe.example" });
    const done = await imported(ctx, table("code client,name,email", "B,Deux,compta@groupe.example"));
    expect(counts(done)).toEqual([1, 0, 0, 0]);
  });

  it("contradict each other: the row is refused, the client stays as it is", async () => {
    const { ctx } = await given.workspace();
    await createClient(ctx, { name: "Épi", externalReference: "A", siret: "73282932000074" });
    const done = await imported(ctx, table("code client,name,vat_number", "A,Autre,FR03552081317"));
    expect(counts(done)).toEqual([0, 0, 0, 1]);
    const { items } = await listImportErrors(ctx, { importId: done.id });
    expect(items).toMatchObject([{ row: 2, field: "vat_number", code: "business.vat_of_other_siren" }]);
    expect(await clientsOf(ctx)).toMatchObject([{ name: "Épi", vatNumber: null, version: 1 }]);
  });
});

describe("several rows of one client", () => {
  const rows = table(
    "code client,name,ville,prénom,nom,contact_email,contact_is_primary",
    "A,Épi d'Or,Rouen,Hélène,Lefèvre,h@epi.example,non",
    "A,Épi d'Or,Caen,Marc,Dupont,m@epi.example,oui",
    "A,Épi d'Or,,Hélène,Lefèvre,h@epi.example,non",
  );

  it("are one client with several contacts, of whom one is primary; the first row has the say", async () => {
    const { ctx } = await given.workspace();
    const dry = await checked(ctx, await uploaded(ctx, rows));
    expect(counts(dry)).toEqual([1, 1, 1, 0]);
    expect(counts(await committed(ctx, dry))).toEqual([1, 1, 1, 0]);
    const [client] = await clientsOf(ctx);
    expect(client).toMatchObject({ name: "Épi d'Or", city: "Rouen", primaryContact: { firstName: "Marc" } });
    const people = await contactsOf(ctx, client?.id);
    expect(people.map(({ firstName, isPrimary }) => [firstName, isPrimary]).toSorted()).toEqual([
      ["Hélène", false],
      ["Marc", true],
    ]);
    expect(counts(await imported(ctx, rows))).toEqual([0, 0, 3, 0]);
  });

  it("are so across the chunks they are read in, in the dry run as in the import", async () => {
    const { ctx } = await given.workspace();
    const many = Array.from({ length: 1_200 }, (_, index) => `C${index},Client ${index},Jean Petit,Caen`);
    const late = ["C3,Client 3,Luc Grand,Rouen", "C3,Client 3,Jean Petit,Caen"];
    const file = table("code client,name,contact,ville", ...many, ...late);
    const dry = await checked(ctx, await uploaded(ctx, file));
    expect(counts(dry)).toEqual([1_200, 1, 1, 0]);
    expect(counts(await committed(ctx, dry))).toEqual([1_200, 1, 1, 0]);
    const { items } = await listClients(ctx, { search: "C3", perPage: 100 });
    expect(items.find(({ externalReference }) => externalReference === "C3")).toMatchObject({ city: "Caen" });
  });
});

describe("cells", () => {
  it("that say nothing, words for choices, tags and amounts of days are understood", async () => {
    const { ctx } = await given.workspace();
    const file = table(
      "Raison sociale;Type;Statut;Pays;Délai de paiement;Étiquettes;Téléphone;Devise;Langue",
      "Un;Société;Prospect;Royaume-Uni;45 jours;vip|bio;NULL;€;français",
      'Deux;Particulier;Inactif;USA;à réception;"VIP, presse";n/a;USD;English',
    );
    expect(counts(await imported(ctx, file))).toEqual([2, 0, 0, 0]);
    const byName = new Map((await clientsOf(ctx)).map((client) => [client.name, client]));
    expect(byName.get("Un")).toMatchObject({
      kind: "company",
      status: "prospect",
      country: "GB",
      paymentTermsDays: 45,
      phone: null,
      currency: "EUR",
      locale: "fr",
    });
    expect(byName.get("Deux")).toMatchObject({
      kind: "person",
      status: "inactive",
      country: "US",
      paymentTermsDays: 0,
    });
    expect(byName.get("Un")?.tags.map(({ name }) => name)).toEqual(["bio", "vip"]);
    expect(byName.get("Deux")?.tags.map(({ name }) => name)).toEqual(["presse", "vip"]);
  });

  it("that are wrong are named one by one, and their row stays out as a whole", async () => {
    const { ctx } = await given.workspace();
    const file = table("name,country,email,website,payment_terms_days", "Un,Xanadu,nobody,nowhere,999", "Deux,FR,,,30");
    const done = await imported(ctx, file);
    expect(counts(done)).toEqual([1, 0, 0, 1]);
    const { items } = await listImportErrors(ctx, { importId: done.id });
    expect(items.map(({ row, field, value }) => [row, field, value]).toSorted()).toEqual([
      [2, "country", "Xanadu"],
      [2, "email", "nobody"],
      [2, "payment_terms_days", "999"],
      [2, "website", "nowhere"],
    ]);
  });
});

describe("how a file is read", () => {
  it("can be told, and is remembered for columns of the same names", async () => {
    const { ctx } = await given.workspace();
    const file = table("Kunde|Ort", "Épi|Rouen");
    const row = await uploaded(ctx, file);
    expect(row.mapping).toEqual({ "1": "city" });
    await expect(checkImport(ctx, { importId: row.id })).rejects.toMatchObject({
      issues: [{ code: "import.name_missing" }],
    });
    await changeImport(ctx, { importId: row.id, mapping: { "0": "name", "1": "city" } });
    await committed(ctx, await checked(ctx, row));
    expect((await uploaded(ctx, table("Kunde|Ort", "Autre|Caen"))).mapping).toEqual({ "0": "name", "1": "city" });
  });

  it("is found again for another delimiter, another encoding, no header", async () => {
    const { ctx } = await given.workspace();
    const row = await uploaded(ctx, Buffer.from("name;city\n\xc9pi;Rouen\n", "latin1"));
    expect(row.format).toMatchObject({ encoding: "windows-1252", delimiter: ";", sample: [["Épi", "Rouen"]] });
    const bare = await changeImport(ctx, { importId: row.id, hasHeader: false, delimiter: "," });
    expect(bare.format).toMatchObject({ hasHeader: false, columns: ["1"], sample: [["name;city"], ["Épi;Rouen"]] });
    expect(bare.mapping).toEqual({});
    const beyond = changeImport(ctx, { importId: row.id, mapping: { "3": "name" } });
    await expect(beyond).rejects.toMatchObject({ issues: [{ path: "mapping.3", code: "import.column" }] });
  });

  it("cannot be changed once rows came in", async () => {
    const { ctx } = await given.workspace();
    const done = await imported(ctx, table("name", "Épi"));
    const refused = { kind: "conflict", code: "import.illegal_step" };
    await expect(changeImport(ctx, { importId: done.id, hasHeader: false })).rejects.toMatchObject(refused);
    await expect(checkImport(ctx, { importId: done.id })).rejects.toMatchObject(refused);
  });
});

it("is another workspace's: unknown, and matched by nothing", async () => {
  const { ctx } = await given.workspace();
  const other = await given.workspace();
  const row = await imported(ctx, table("code client,name,email", "A,Épi,info@epi.example"));
  await expect(getImport(other.ctx, { importId: row.id })).rejects.toMatchObject({ kind: "not_found" });
  expect(counts(await imported(other.ctx, table("code client,name,email", "A,Épi,info@epi.example")))).toEqual([
    1, 0, 0, 0,
  ]);
});
