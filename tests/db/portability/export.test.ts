import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createClient } from "@/lib/crm/clients/create-client";
import { listClients } from "@/lib/crm/clients/list-clients";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { tagClient } from "@/lib/crm/tags/tag-client";
import type { Ctx } from "@/lib/platform/context";
import { exportClients } from "@/lib/portability/exports/export-clients";
import { readCsv } from "@/lib/platform/csv/read-csv";
import type { ImportRow } from "@/lib/portability/imports/view";
import { given } from "../../support/given";
import { imported } from "../../support/imported";

async function exported(ctx: Ctx, choice: object = {}): Promise<string> {
  const { content } = await exportClients(ctx, choice);
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}

const counts = ({ createdCount, updatedCount, skippedCount, errorCount }: ImportRow) => [
  createdCount,
  updatedCount,
  skippedCount,
  errorCount,
];

/** Everything but what is new in another workspace. */
const withoutIds = (csv: string) =>
  csv.split("\r\n").map((line) => line.replace(/^"CLI-[\d-]+"/, "").replace(/"[0-9a-f-]{36}"/g, ""));

async function someClients(ctx: Ctx) {
  const { id: clientId } = await createClient(ctx, {
    name: "=HYPERLINK(1)",
    phone: "+33 1 02 03 04 05",
    notes: '-1 point\n@tous\n"cité"; fin',
    addressLine1: "'s-Gravenhage",
    city: "NULL",
    siret: "73282932000074",
    deliveryAddress: { addressLine1: "Quai 2", city: "Caen", country: "FR" },
    paymentTermsDays: 0,
  });
  await createContact(ctx, { clientId, firstName: "Zoé", lastName: "=1+1" });
  await createContact(ctx, { clientId, firstName: "Zoé", lastName: "=1+1", isPrimary: true });
  await tagClient(ctx, { clientId, name: "a,b" });
  await tagClient(ctx, { clientId, name: 'c|"d"' });
  await createClient(ctx, { name: "Sans contact", kind: "person", status: "prospect", locale: "en", currency: "USD" });
}

it("changes nothing when it is imported where it came from", async () => {
  const { ctx } = await given.workspace();
  await someClients(ctx);
  const csv = await exported(ctx);
  expect(counts(await imported(ctx, csv))).toEqual([0, 0, 3, 0]);
  expect(await exported(ctx)).toBe(csv);
});

it("makes the same clients, contacts and tags in an empty workspace", async () => {
  const { ctx } = await given.workspace();
  await someClients(ctx);
  const csv = await exported(ctx);
  const { ctx: elsewhere } = await given.workspace();
  expect(counts(await imported(elsewhere, csv))).toEqual([2, 1, 0, 0]);
  expect(withoutIds(await exported(elsewhere))).toEqual(withoutIds(csv));
});

it("holds nothing a spreadsheet would run, and what the list's filters choose", async () => {
  const { ctx } = await given.workspace();
  await someClients(ctx);
  const csv = await exported(ctx);
  expect(csv).toContain(`"'=HYPERLINK(1)"`);
  expect(csv).toContain(`"'+33 1 02 03 04 05"`);
  for await (const { cells } of readCsv(Readable.from([Buffer.from(csv)]), { encoding: "utf-8", delimiter: ";" })) {
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  }
  expect((await exported(ctx, { filter: { status: "prospect" } })).split("\r\n")).toHaveLength(3);
});

it("gives any text back exactly as it was", { timeout: 60_000 }, async () => {
  const risky = fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "'",
    '"',
    ";",
    ",",
    "|",
    "NULL",
    "N/A",
    " ",
    "a",
    "é",
    "\n",
    "\t",
    "''=",
  );
  const text = fc.array(risky, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("").trim());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), async (pairs) => {
      const { ctx } = await given.workspace();
      for (const [name, notes] of pairs) {
        const oneLine = name.replace(/[\n\t]/g, " ").trim() || "x";
        await createClient(ctx, { name: oneLine, city: oneLine, notes });
      }
      const { ctx: elsewhere } = await given.workspace();
      await imported(elsewhere, await exported(ctx));
      const textsOf = async (of: Ctx) =>
        (await listClients(of, { perPage: 100 })).items
          .map(({ name, city, notes }) => [name, city, notes].join("\0"))
          .sort();
      expect(await textsOf(elsewhere)).toEqual(await textsOf(ctx));
    }),
    { numRuns: 8 },
  );
});
