import { describe, expect, it } from "vitest";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { asDomainError } from "@/lib/platform/errors/present";
import { given, type GivenPerson } from "@/tests/support/given";
import { archiveClient } from "./archive-client";
import { createClient } from "./create-client";
import { getClient } from "./get-client";
import { listClients } from "./list-clients";
import { restoreClient } from "./restore-client";
import { updateClient } from "./update-client";

const at = (person: GivenPerson, instant: string) => ({ ...person.ctx, now: () => new Date(instant) });

const eventsOf = async ({ ctx }: GivenPerson) =>
  (await listAuditEvents(ctx, { perPage: 100, filter: { category: "client" } })).items.map(({ type }) => type);

describe("a new client", () => {
  it("gets the next reference of the year in the workspace's time zone", async () => {
    const owner = await given.workspace();
    const reference = async (instant: string) => (await createClient(at(owner, instant), { name: "A" })).reference;
    expect(await reference("2026-05-01T10:00:00Z")).toBe("CLI-2026-0001");
    // Half past midnight in Paris.
    expect(await reference("2026-12-31T23:30:00Z")).toBe("CLI-2027-0001");
    expect(await reference("2026-06-01T10:00:00Z")).toBe("CLI-2026-0002");
    const other = await given.workspace();
    expect((await createClient(at(other, "2026-05-01T10:00:00Z"), { name: "A" })).reference).toBe("CLI-2026-0001");
  });

  it("numbers fifty at once without gap or double, and skips none for those that fail", async () => {
    const owner = await given.workspace();
    await createClient(owner.ctx, { name: "Premier", externalReference: "X" });
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        createClient(owner.ctx, { name: `Client ${index}`, externalReference: index % 5 === 0 ? "X" : null }),
      ),
    );
    const created = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.reference] : []));
    expect(created).toHaveLength(40);
    const numbers = created.map((reference) => Number(reference.slice(-4))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 2));
  });

  it("takes currency, language and country of the workspace unless it has its own", async () => {
    const owner = await given.workspace();
    await updateWorkspace(owner.ctx, { currency: "CHF", locale: "en" });
    expect(await createClient(owner.ctx, { name: "A" })).toMatchObject({
      currency: "CHF",
      locale: "en",
      country: "FR",
      kind: "company",
      status: "active",
      tags: [],
      primaryContact: null,
    });
    const own = { currency: "USD", locale: "fr" as const, country: "us", kind: "person" as const };
    expect(await createClient(owner.ctx, { name: "B", ...own })).toMatchObject({ ...own, country: "US" });
  });

  it("keeps text as typed", async () => {
    const owner = await given.workspace();
    const name = `A < B & "C" 'd' – Société Générale des Eaux & Forêts 株式会社 👩‍🚀 =1+1`;
    const notes = "Ligne 1\nLigne 2\t<script>alert(1)</script>";
    const { id } = await createClient(owner.ctx, { name, notes });
    expect(await getClient(owner.ctx, { clientId: id })).toMatchObject({ name, notes });
  });

  it.each([
    [{ name: "" }, "name", "required"],
    [{ name: "x".repeat(201) }, "name", "too_long"],
    [{ name: "A", email: "no address" }, "email", "invalid_email"],
    [{ name: "A", siret: "73282932000075" }, "siret", "business.siret"],
    [{ name: "A", vatNumber: "FR00732829320" }, "vatNumber", "business.vat_number"],
    [{ name: "A", siren: "552100554", siret: "73282932000074" }, "siret", "business.siret_of_other_siren"],
    [{ name: "A", siret: "73282932000074", vatNumber: "FR03552081317" }, "vatNumber", "business.vat_of_other_siren"],
    [{ name: "A", paymentTermsDays: 366 }, "paymentTermsDays", "too_big"],
    [{ name: "A", country: "France" }, "country", "invalid"],
    [{ name: "A", currency: "EUX" }, "currency", "currency.unknown"],
    [{ name: "A", reference: "CLI-2026-9999" }, "reference", "unknown_field"],
  ])("refuses %j", async (input, path, code) => {
    const { ctx } = await given.workspace();
    await expect(createClient(ctx, input)).rejects.toMatchObject({
      kind: "invalid",
      issues: [expect.objectContaining({ path, code })],
    });
  });

  it("learns its SIREN from its SIRET", async () => {
    const { ctx } = await given.workspace();
    expect(await createClient(ctx, { name: "A", siret: "732 829 320 00074" })).toMatchObject({
      siret: "73282932000074",
      siren: "732829320",
    });
  });

  it("is one per external reference", async () => {
    const { ctx } = await given.workspace();
    await createClient(ctx, { name: "A", externalReference: "ALFKI" });
    await expect(createClient(ctx, { name: "B", externalReference: "ALFKI" })).rejects.toSatisfy(
      (error) => asDomainError(error)?.issues[0]?.path === "externalReference",
    );
    await createClient((await given.workspace()).ctx, { name: "A", externalReference: "ALFKI" });
  });
});

describe("a change", () => {
  it("alters what is given, counts versions and says which fields", async () => {
    const owner = await given.workspace();
    const { id } = await createClient(owner.ctx, { name: "A", city: "Rouen" });
    const changed = await updateClient(owner.ctx, { clientId: id, city: null, phone: "02 35 00 11 22" });
    expect(changed).toMatchObject({ name: "A", city: null, phone: "02 35 00 11 22", version: 2 });
    const [event] = (await listAuditEvents(owner.ctx, { filter: { type: "client.updated" } })).items;
    expect(event?.payload["fields"]).toEqual(expect.arrayContaining(["city", "phone"]));
    expect(JSON.stringify(event)).not.toContain("02 35 00");
    await updateClient(owner.ctx, { clientId: id, phone: "02 35 00 11 22" });
    expect(await getClient(owner.ctx, { clientId: id })).toMatchObject({ version: 2 });
    expect(await eventsOf(owner)).toEqual(["client.updated", "client.created"]);
  });

  it("on top of another one is refused when the version is stale", async () => {
    const { ctx } = await given.workspace();
    const { id } = await createClient(ctx, { name: "A" });
    await updateClient(ctx, { clientId: id, version: 1, city: "Lyon" });
    await expect(updateClient(ctx, { clientId: id, version: 1, city: "Nice" })).rejects.toMatchObject({
      code: "request.precondition_failed",
    });
    expect(await getClient(ctx, { clientId: id })).toMatchObject({ city: "Lyon" });
  });

  it("by twenty people who saw the same version succeeds for one", async () => {
    const { ctx } = await given.workspace();
    const { id } = await createClient(ctx, { name: "A" });
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => updateClient(ctx, { clientId: id, version: 1, city: `Ville ${index}` })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("archiving", () => {
  it("hides from lists, and restoring brings back; twice is once", async () => {
    const owner = await given.workspace();
    const { id } = await createClient(owner.ctx, { name: "A" });
    const listed = async (filter = {}) => (await listClients(owner.ctx, { filter })).total;
    await archiveClient(owner.ctx, { clientId: id });
    await archiveClient(owner.ctx, { clientId: id });
    expect([await listed(), await listed({ archived: "true" })]).toEqual([0, 1]);
    await restoreClient(owner.ctx, { clientId: id });
    await restoreClient(owner.ctx, { clientId: id });
    expect([await listed(), await listed({ archived: "true" })]).toEqual([1, 0]);
    expect(await eventsOf(owner)).toEqual(["client.restored", "client.archived", "client.created"]);
  });
});

describe("the list", () => {
  const names = async (ctx: GivenPerson["ctx"], input: Parameters<typeof listClients>[1]) =>
    (await listClients(ctx, input)).items.map(({ name }) => name);

  it("sorts without regard to case and accents", async () => {
    const { ctx } = await given.workspace();
    for (const name of ["zoé", "Étoile", "Eau", "étang", "Œuvre", "Abc"]) await createClient(ctx, { name });
    expect(await names(ctx, {})).toEqual(["Abc", "Eau", "étang", "Étoile", "Œuvre", "zoé"]);
    expect(await names(ctx, { sort: "-name", perPage: 2 })).toEqual(["zoé", "Œuvre"]);
    expect(await names(ctx, { sort: "-created_at", perPage: 1 })).toEqual(["Abc"]);
  });

  it("searches every word in name, reference, city and numbers, as text and not as pattern", async () => {
    const { ctx } = await given.workspace();
    await createClient(ctx, { name: "Société Générale 100 %", city: "Orléans", siret: "73282932000074" });
    await createClient(ctx, { name: "Autre" });
    for (const search of ["generale", "ORLEANS soc", "cli-20", "7328 soci", "100 %"]) {
      expect(await names(ctx, { search }), search).toContain("Société Générale 100 %");
    }
    for (const search of ["10_", "generale paris", "%%%"]) expect(await names(ctx, { search }), search).toEqual([]);
  });

  it("filters by status, kind, country and day of creation", async () => {
    const owner = await given.workspace();
    // Half past one on 1 July in Paris.
    await createClient(at(owner, "2025-06-30T23:30:00Z"), { name: "Tard", status: "prospect", country: "DE" });
    await createClient(at(owner, "2025-06-30T10:00:00Z"), { name: "Tôt", kind: "person" });
    const found = (filter: object) => names(owner.ctx, { filter });
    expect(await found({ status: "prospect,inactive" })).toEqual(["Tard"]);
    expect(await found({ kind: "person" })).toEqual(["Tôt"]);
    expect(await found({ country: "DE,CH" })).toEqual(["Tard"]);
    expect(await found({ createdFrom: "2025-07-01" })).toEqual(["Tard"]);
    expect(await found({ createdTo: "2025-06-30" })).toEqual(["Tôt"]);
    expect(await found({ createdFrom: "2025-07-01", status: "active" })).toEqual([]);
    await expect(listClients(owner.ctx, { filter: { createdFrom: "2025-02-30" } })).rejects.toMatchObject({
      kind: "invalid",
    });
  });

  it("gives every client once over any pages, although many share a name", async () => {
    const { ctx } = await given.workspace();
    for (let index = 0; index < 11; index += 1) await createClient(ctx, { name: "Même nom" });
    const pages = await Promise.all([1, 2, 3].map((page) => listClients(ctx, { page, perPage: 4 })));
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(11);
    expect(pages.map(({ total }) => total)).toEqual([11, 11, 11]);
    expect((await listClients(ctx, { page: 9 })).items).toEqual([]);
  });
});

describe("another workspace", () => {
  it("finds, changes and lists nothing of it", async () => {
    const [mine, theirs] = [await given.workspace(), await given.workspace()];
    const { id } = await createClient(theirs.ctx, { name: "À eux" });
    const unknown = "0198c0de-0000-7000-8000-000000000001";
    for (const clientId of [id, unknown]) {
      const ref = { clientId };
      for (const attempt of [
        () => getClient(mine.ctx, ref),
        () => updateClient(mine.ctx, { ...ref, name: "À moi" }),
        () => archiveClient(mine.ctx, ref),
        () => restoreClient(mine.ctx, ref),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ kind: "not_found", code: "client.not_found" });
      }
    }
    expect((await listClients(mine.ctx, { search: "eux" })).total).toBe(0);
    expect(await getClient(theirs.ctx, { clientId: id })).toMatchObject({ name: "À eux", version: 1 });
  });

  it("is not written to by somebody who may only read", async () => {
    const owner = await given.workspace();
    const accountant = await given.member(owner, "accountant");
    const { id } = await createClient(owner.ctx, { name: "A" });
    expect((await listClients(accountant.ctx, {})).total).toBe(1);
    await expect(createClient(accountant.ctx, { name: "B" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(updateClient(accountant.ctx, { clientId: id, name: "B" })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
