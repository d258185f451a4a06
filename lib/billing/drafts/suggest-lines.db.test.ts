import { expect, test } from "vitest";
import { createInvoice } from "@/lib/billing/invoices/create-invoice";
import { createQuote } from "@/lib/billing/quotes/create-quote";
import type { Ctx } from "@/lib/platform/context";
import { given } from "@/tests/support/given";
import { givenClient } from "@/tests/support/given-crm";
import { line } from "@/tests/support/given-billing";
import { suggestLines } from "./suggest-lines";

const describedBy = async (ctx: Ctx, search: string, currency = "EUR") =>
  (await suggestLines(ctx, { search, currency })).map(({ description }) => description);

test("past lines are found by every word of their description, each as it was last written", async () => {
  const [owner, other] = await Promise.all([given.workspace(), given.workspace()]);
  const { ctx } = owner;
  const clientId = (await givenClient(owner)).id;
  const old = { ...ctx, now: () => new Date("2026-01-05T10:00:00Z") };
  await createQuote(old, {
    clientId,
    lineItems: [
      { type: "section", description: "Développement du site" },
      line({ description: "Développement du site", unitPrice: "400", unit: "heure" }),
      line({ description: "Réunion de cadrage", unitPrice: "120", vatRate: "10" }),
    ],
  });
  await createInvoice(ctx, {
    clientId,
    lineItems: [line({ description: "DEVELOPPEMENT du site", unitPrice: "480.5", discount: { percent: "10" } })],
  });
  await createInvoice(ctx, { clientId, currency: "JPY", lineItems: [line({ description: "Développement à Tokyo" })] });

  expect(await suggestLines(ctx, { search: "site developpement", currency: "EUR" })).toEqual([
    { description: "DEVELOPPEMENT du site", unit: "jour", unitPrice: "480.5", vatCategory: "S", vatRate: "20" },
  ]);
  expect(await suggestLines(ctx, { search: "cadrage", currency: "EUR" })).toMatchObject([
    { description: "Réunion de cadrage", unitPrice: "120", vatRate: "10" },
  ]);
  expect(await describedBy(ctx, "développement cadrage")).toEqual([]);
  expect(await describedBy(ctx, "")).toEqual(["DEVELOPPEMENT du site", "Réunion de cadrage"]);
  expect(await describedBy(ctx, "développement", "JPY")).toEqual(["Développement à Tokyo"]);
  expect(await describedBy(ctx, "100%_site")).toEqual([]);
  expect(await describedBy(other.ctx, "développement")).toEqual([]);
});

test("what begins with the first word comes first, and at most eight come", async () => {
  const owner = await given.workspace();
  const clientId = (await givenClient(owner)).id;
  const lineItems = Array.from({ length: 12 }, (_, position) =>
    line({ description: `Rapport de conseil ${position}` }),
  );
  await createInvoice(owner.ctx, { clientId, lineItems: [...lineItems, line({ description: "Conseil" })] });
  const found = await describedBy(owner.ctx, "conseil");
  expect(found).toHaveLength(8);
  expect(found[0]).toBe("Conseil");
});
