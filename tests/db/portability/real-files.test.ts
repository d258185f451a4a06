import { describe, expect, it } from "vitest";
import { listClients } from "@/lib/crm/clients/list-clients";
import { listContacts } from "@/lib/crm/contacts/list-contacts";
import { listImportErrors } from "@/lib/portability/imports/list-import-errors";
import type { ImportRow } from "@/lib/portability/imports/view";
import { given } from "../../support/given";
import { checked, committed, dataFile, imported, uploaded } from "../../support/imported";

const counts = ({ createdCount, updatedCount, skippedCount, errorCount, totalRows }: ImportRow) => ({
  createdCount,
  updatedCount,
  skippedCount,
  errorCount,
  totalRows,
});

describe("northwind-customers.csv", () => {
  it("brings 67 clients in and names 24 rows with one column too many; again, it creates nothing", async () => {
    const { ctx } = await given.workspace();
    const file = await dataFile("northwind-customers.csv");
    const row = await uploaded(ctx, file);
    expect(row.format).toMatchObject({ encoding: "utf-8", delimiter: ",", hasHeader: true });
    const dry = await checked(ctx, row);
    const expected = { createdCount: 67, updatedCount: 0, skippedCount: 0, errorCount: 24, totalRows: 91 };
    expect(counts(dry)).toEqual(expected);
    expect((await listClients(ctx, {})).total).toBe(0);
    const done = await committed(ctx, dry);
    expect([done.status, counts(done)]).toEqual(["done", expected]);

    const errors = await listImportErrors(ctx, { importId: row.id, perPage: 100 });
    expect(errors.total).toBe(24);
    expect(errors.items[0]).toMatchObject({
      row: 8,
      field: null,
      code: "csv.columns",
      params: { expected: 11, found: 12 },
    });
    expect(errors.items[0]?.cells).toContain("Blondesddsl père et fils");

    const { items } = await listClients(ctx, { search: "trujillo" });
    expect(items).toMatchObject([
      {
        name: "Ana Trujillo Emparedados y helados",
        externalReference: "ANATR",
        addressLine1: "Avda. de la Constitución 2222",
        city: "México D.F.",
        region: null,
        country: "MX",
        primaryContact: { firstName: "Ana", lastName: "Trujillo" },
      },
    ]);

    const again = await imported(ctx, file);
    expect(counts(again)).toEqual({ ...expected, createdCount: 0, skippedCount: 67 });
    expect((await listClients(ctx, {})).total).toBe(67);
  });
});

describe("clients-fr.csv", () => {
  it("brings the good rows in and names the bad ones; again, it changes nothing", async () => {
    const { ctx } = await given.workspace();
    const file = await dataFile("clients-fr.csv");
    const row = await uploaded(ctx, file);
    expect(row.format).toMatchObject({ encoding: "windows-1252", delimiter: ";", hasHeader: true });
    const dry = await checked(ctx, row);
    const expected = { createdCount: 6, updatedCount: 0, skippedCount: 1, errorCount: 2, totalRows: 9 };
    expect(counts(dry)).toEqual(expected);
    expect(counts(await committed(ctx, dry))).toEqual(expected);

    const { items: errors } = await listImportErrors(ctx, { importId: row.id });
    expect(errors.map(({ row: number, field, value, code }) => [number, field, value, code])).toEqual([
      [5, "siret", "12345678901234", "business.siret"],
      [9, "payment_terms_days", "trente", "import.days"],
      [9, "email", "pas-un-mail", "invalid_email"],
    ]);

    const { items } = await listClients(ctx, { perPage: 100 });
    const byName = new Map(items.map((client) => [client.name, client]));
    expect([...byName.keys()].sort()).toEqual([
      '=HYPERLINK("http://x.example";"clic")',
      "Boulangerie L'Épi d'Or",
      "Bäckerei Groß GmbH",
      "Jeanne Sans-Société",
      "Société Générale des Eaux & Forêts",
      "Studio « Nuit Blanche »",
    ]);
    expect(byName.get("Boulangerie L'Épi d'Or")).toMatchObject({
      notes: "Cliente depuis 2019",
      paymentTermsDays: 30,
      siren: "732829320",
      country: "FR",
      primaryContact: { firstName: "Hélène", lastName: "Lefèvre", email: "helene@epi-dor.example" },
    });
    expect(byName.get("Société Générale des Eaux & Forêts")).toMatchObject({
      addressLine1: "5 avenue Foch",
      addressLine2: "(bâtiment B)",
    });
    expect(byName.get("Jeanne Sans-Société")).toMatchObject({ kind: "person" });
    expect(byName.get("Bäckerei Groß GmbH")).toMatchObject({ country: "DE", paymentTermsDays: 14 });
    const bakery = byName.get("Boulangerie L'Épi d'Or");
    expect((await listContacts(ctx, { clientId: bakery?.id })).total).toBe(1);

    const again = await imported(ctx, file);
    expect(counts(again)).toEqual({ ...expected, createdCount: 0, skippedCount: 7 });
  });
});
