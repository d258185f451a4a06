import { expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { events } from "@/db/schema/events/events";
import { inWorkspace } from "@/db/workspace";
import { recordActivity } from "@/lib/crm/activities/record-activity";
import { createClient } from "@/lib/crm/clients/create-client";
import { listClients } from "@/lib/crm/clients/list-clients";
import { updateClient } from "@/lib/crm/clients/update-client";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { listContacts } from "@/lib/crm/contacts/list-contacts";
import type { Ctx } from "@/lib/platform/context";
import { cancelImport } from "@/lib/portability/imports/cancel-import";
import { commitImport } from "@/lib/portability/imports/commit-import";
import { getImport } from "@/lib/portability/imports/get-import";
import { listKeptRecords } from "@/lib/portability/imports/list-kept-records";
import { runImport } from "@/lib/portability/imports/run-import";
import { undoImport } from "@/lib/portability/imports/undo-import";
import type { ImportRow } from "@/lib/portability/imports/view";
import { given } from "../../support/given";
import { givenBilling } from "../../support/given-billing";
import { checked, imported, uploaded } from "../../support/imported";

const table = (...rows: string[]) => `${rows.join("\n")}\n`;

async function undone(ctx: Ctx, { workspaceId, id: importId }: ImportRow): Promise<ImportRow> {
  await undoImport(ctx, { importId });
  await runImport({ workspaceId, importId, step: "undo" });
  return getImport(ctx, { importId });
}

const namesOf = async (ctx: Ctx) => (await listClients(ctx, { perPage: 100 })).items.map(({ name }) => name).toSorted();

const idOf = async (ctx: Ctx, name: string) => (await listClients(ctx, { search: name })).items[0]?.id;

it("removes what the import made, keeps what somebody changed or used since and says why", async () => {
  const { ctx } = await given.workspace();
  const row = await imported(
    ctx,
    table("name,contact,ville", "Un,Zoé Un,Caen", "Deux,Zoé Deux,Caen", "Trois,Zoé Trois,Caen"),
  );
  await updateClient(ctx, { clientId: await idOf(ctx, "Deux"), city: "Rouen" });
  const clientId = await idOf(ctx, "Trois");
  await recordActivity(ctx, { clientId, type: "note", text: "Rappeler" });
  const done = await undone(ctx, row);
  expect([done.status, done.keptCount]).toEqual(["undone", 2]);
  expect(await namesOf(ctx)).toEqual(["Deux", "Trois"]);
  const { items } = await listKeptRecords(ctx, { importId: row.id });
  expect(items.map(({ name, reason }) => [name, reason])).toEqual([
    ["Deux", "changed"],
    ["Trois", "in_use"],
  ]);
  const told = await inWorkspace(ctx.actor, "read", (tx) =>
    tx.select({ payload: events.payload }).from(events).where(eq(events.type, "client.removed")),
  );
  expect(told.map(({ payload }) => payload["name"])).toEqual(["Un"]);
});

it("keeps clients that have quotes, invoices or credit notes", async () => {
  const { ctx } = await givenBilling.business();
  const file = "name,SIREN,adresse,code postal,ville";
  const place = "404833048,1 rue du Port,56000,Vannes";
  const row = await imported(ctx, table(file, `Un,${place}`, `Deux,${place}`, `Trois,${place}`, `Quatre,${place}`));
  await givenBilling.issuedInvoice(ctx, { clientId: await idOf(ctx, "Un") });
  await givenBilling.quoteDraft(ctx, { clientId: await idOf(ctx, "Deux") });
  // Of one that came without an event of its own, too.
  const clientId = (await idOf(ctx, "Trois")) ?? "";
  await inWorkspace(ctx.actor, "write", (tx) =>
    tx
      .insert(documents)
      .values({ workspaceId: ctx.actor.workspaceId, kind: "invoice", clientId, currency: "EUR", locale: "fr" }),
  );
  const done = await undone(ctx, row);
  expect([done.status, done.failure, done.keptCount]).toEqual(["undone", null, 3]);
  expect(await namesOf(ctx)).toEqual(["Deux", "Trois", "Un"]);
  const { items } = await listKeptRecords(ctx, { importId: row.id });
  expect(new Set(items.map(({ reason }) => reason))).toEqual(new Set(["in_use"]));
});

it("gives changed fields their former values back, except those changed since", async () => {
  const { ctx } = await given.workspace();
  const { id: clientId } = await createClient(ctx, {
    name: "Un",
    externalReference: "A",
    city: "Caen",
    phone: "01 02 03 04 05",
  });
  await createContact(ctx, { clientId, firstName: "Zoé", email: "zoe@un.example", position: "Gérante" });
  const file = table(
    "code client,name,ville,téléphone,site web,contact,contact_email,fonction",
    "A,Un SARL,Rouen,06 00 00 00 00,un.example,Zoé,zoe@un.example,Directrice",
    "A,Un SARL,,,,Luc Neuf,luc@un.example,",
  );
  const row = await imported(ctx, file);
  expect([row.updatedCount, row.createdCount]).toEqual([2, 0]);
  await updateClient(ctx, { clientId, city: "Dieppe" });
  const done = await undone(ctx, row);
  expect([done.status, done.keptCount]).toEqual(["undone", 1]);
  const { items } = await listClients(ctx, {});
  expect(items).toMatchObject([{ name: "Un", city: "Dieppe", phone: "01 02 03 04 05", website: null }]);
  const people = await listContacts(ctx, { clientId });
  expect(people.items).toMatchObject([{ firstName: "Zoé", position: "Gérante", isPrimary: true }]);
});

it("leaves a primary contact when it removes the one the import brought", async () => {
  const { ctx } = await given.workspace();
  const { id: clientId } = await createClient(ctx, { name: "Un", externalReference: "A" });
  await createContact(ctx, { clientId, firstName: "Zoé" });
  const file = table("code client,name,contact,contact_is_primary", "A,Un,Luc Neuf,oui");
  const row = await imported(ctx, file);
  const before = await listContacts(ctx, { clientId });
  expect(before.items.map(({ firstName, isPrimary }) => [firstName, isPrimary]).toSorted()).toEqual([
    ["Luc", true],
    ["Zoé", false],
  ]);
  await undone(ctx, row);
  const { items } = await listContacts(ctx, { clientId });
  expect(items.map(({ firstName, isPrimary }) => [firstName, isPrimary])).toEqual([["Zoé", true]]);
});

it("takes back what a cancelled import had brought in, whatever the number", async () => {
  const { ctx, workspaceId } = await given.workspace();
  const rows = Array.from({ length: 2_500 }, (_, index) => `Client ${index}`);
  const { id: importId } = await checked(ctx, await uploaded(ctx, table("name", ...rows)));
  await commitImport(ctx, { importId });
  const job = { workspaceId, importId };
  const running = runImport({ ...job, step: "commit" });
  let seen = 0;
  while (seen === 0) seen = (await getImport(ctx, { importId })).processedRows;
  const cancelled = await cancelImport(ctx, { importId });
  await running;
  const stopped = await getImport(ctx, { importId });
  expect(stopped.status).toBe("cancelled");
  expect(stopped.processedRows).toBe(cancelled.processedRows);
  expect(stopped.processedRows).toBeLessThan(2_500);
  expect((await listClients(ctx, {})).total).toBe(stopped.createdCount);

  await commitImport(ctx, { importId });
  await runImport({ ...job, step: "commit" });
  const whole = await getImport(ctx, { importId });
  expect([whole.status, whole.createdCount]).toEqual(["done", 2_500]);
  expect((await listClients(ctx, {})).total).toBe(2_500);
  expect((await undone(ctx, whole)).keptCount).toBe(0);
  expect((await listClients(ctx, {})).total).toBe(0);
});

it("commits a chunk once, however many runs are at it", async () => {
  const { ctx, workspaceId } = await given.workspace();
  const rows = Array.from({ length: 1_500 }, (_, index) => `Client ${index}`);
  const { id: importId } = await checked(ctx, await uploaded(ctx, table("name", ...rows)));
  await commitImport(ctx, { importId });
  const job = { workspaceId, importId, step: "commit" } as const;
  await Promise.all([runImport(job), runImport(job), runImport(job)]);
  expect(await getImport(ctx, { importId })).toMatchObject({ status: "done", createdCount: 1_500 });
  expect((await listClients(ctx, {})).total).toBe(1_500);
});
