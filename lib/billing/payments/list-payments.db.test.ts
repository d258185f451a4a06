import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foldTallies } from "@/lib/billing/documents/fold-tallies";
import { only } from "@/lib/kernel/only";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { givenBilling } from "@/tests/support/given-billing";
import { listPayments } from "./list-payments";
import { recordPayment } from "./record-payment";
import { reversePayment } from "./reverse-payment";

const owner = new Client({ connectionString: env.DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

const METHODS = ["transfer", "card", "cash", "cheque"];
const FILTERS: Record<string, string>[] = [
  {},
  ...METHODS.map((method) => ({ method })),
  { method: "card,cash" },
  { currency: "EUR" },
  { currency: "CHF" },
  { currency: "CHF", method: "card" },
];

/** 18 payments and 5 reversals. */
const PAID = 23;

/** Payments of two currencies in three methods at once, every fourth of them taken back. */
async function pay(ctx: Ctx): Promise<void> {
  const { id: clientId } = await givenBilling.client(ctx);
  const chf = { currency: "CHF", exchangeRate: "1.05", exchangeRateDate: "2026-01-15" };
  const invoices = [
    await givenBilling.issuedInvoice(ctx, { clientId }),
    await givenBilling.issuedInvoice(ctx, { clientId, ...chf }),
    await givenBilling.issuedInvoice(ctx, { clientId }),
  ];
  const record = async (turn: number) => {
    const invoiceId = only(invoices.slice(turn % 3, (turn % 3) + 1)).id;
    const method = METHODS[turn % 7 === 0 ? 2 : turn % 2];
    const { id: paymentId } = await recordPayment(ctx, { invoiceId, amount: String(1 + turn), method });
    if (turn % 4 === 0) await reversePayment(ctx, { paymentId });
  };
  await Promise.all(Array.from({ length: 18 }, (_, turn) => record(turn)));
}

/** How many the database holds for each filter. */
async function counted(workspaceId: string): Promise<number[]> {
  const counts: number[] = [];
  for (const { method = null, currency = null } of FILTERS) {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int from payments where workspace_id = $1
          and ($2::text is null or method = any(string_to_array($2, ','))) and ($3::text is null or currency = $3)`,
      [workspaceId, method, currency],
    );
    counts.push(only(rows).count);
  }
  return counts;
}

const listed = async (ctx: Ctx) => {
  const totals: number[] = [];
  for (const filter of FILTERS) totals.push((await listPayments(ctx, { filter })).total);
  return totals;
};

test("payments and reversals are counted by method and currency, and stay counted when tallies are folded", async () => {
  const [{ ctx, workspaceId }, other] = [await givenBilling.business(), await givenBilling.business()];
  await pay(ctx);
  await pay(other.ctx);
  const expected = await counted(workspaceId);
  expect(expected[0]).toBe(PAID);
  expect(new Set(expected).size).toBeGreaterThan(5);
  expect(await listed(ctx)).toEqual(expected);

  const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
  const more = recordPayment(ctx, { invoiceId, amount: "3", method: "card" });
  await Promise.all([foldTallies(workspaceId), foldTallies(workspaceId), more]);
  const after = await counted(workspaceId);
  expect(after[0]).toBe(PAID + 1);
  expect(await listed(ctx)).toEqual(after);
  expect(await listed(other.ctx)).toEqual(await counted(other.workspaceId));
});

test("payments from before there were tallies are counted by the migration", async () => {
  const { ctx, workspaceId } = await givenBilling.business();
  await pay(ctx);
  const expected = await counted(workspaceId);
  await owner.query("delete from payment_tallies");
  expect((await listPayments(ctx, {})).total).toBe(0);
  const migration = await readFile("db/migrations/0011_payment_tallies.sql", "utf8");
  const statements = migration
    .split("--> statement-breakpoint")
    .filter((text) => /^\s*INSERT INTO payment_tallies/.test(text));
  await owner.query(only(statements));
  expect(await listed(ctx)).toEqual(expected);
});

test("pages of every order hold each payment once, from either end", async () => {
  const { ctx } = await givenBilling.business();
  await pay(ctx);
  for (const sort of ["paid_on", "-paid_on", "amount", "-amount", "-created_at", "paid_on,-amount"]) {
    const whole = (await listPayments(ctx, { sort, perPage: 100 })).items.map(({ id }) => id);
    const pages: string[] = [];
    for (const page of [1, 2, 3, 4, 5, 6]) {
      pages.push(...(await listPayments(ctx, { sort, page, perPage: 4 })).items.map(({ id }) => id));
    }
    expect(new Set(whole).size).toBe(PAID);
    expect(pages).toEqual(whole);
  }
});
