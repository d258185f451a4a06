import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foldTallies } from "@/lib/billing/documents/fold-tallies";
import { only } from "@/lib/kernel/only";
import type { Ctx } from "@/lib/platform/context";
import { fileDatabase } from "@/tests/support/file-database";
import { givenBilling } from "@/tests/support/given-billing";
import { listPayments } from "./list-payments";
import { recordPayment } from "./record-payment";
import { reversePayment } from "./reverse-payment";

const owner = new Client({ connectionString: fileDatabase().env.DATABASE_URL });
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

/** The ids of payments that have every word, looked at without any index, in the usual order. */
async function searched(workspaceId: string, search: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select p.id from payments p join documents d on d.id = p.invoice_id join clients c on c.id = d.client_id
      where p.workspace_id = $1 and not exists (
            select from unnest(string_to_array($2, ' ')) word
             where strpos(koomky_fold(concat_ws(' ', p.reference, d.number)), koomky_fold(word)) = 0
               and strpos(koomky_fold(c.name), koomky_fold(word)) = 0)
      order by p.paid_on desc, p.id desc`,
    [workspaceId, search],
  );
  return rows.map(({ id }) => id);
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

test("payments from before they named their invoice's number are found by it", async () => {
  const { ctx, workspaceId } = await givenBilling.business();
  await pay(ctx);
  const expected = await searched(workspaceId, "fac 0002");
  expect(expected.length).toBeGreaterThan(3);
  await owner.query(`
    alter table payments drop column search_key, drop column invoice_number;
    drop policy system_access on payments;
    revoke select on payments from koomky_system;`);
  await owner.query(await readFile("db/migrations/0013_payment_search.sql", "utf8"));
  const { items } = await listPayments(ctx, { search: "fac 0002", perPage: 100 });
  expect(items.map(({ id }) => id)).toEqual(expected);
  const changed = owner.query("update payments set note = 'x' where workspace_id = $1", [workspaceId]);
  await expect(changed).rejects.toMatchObject({ code: "KM001" });
});

const SEARCHES = [
  "fac",
  "kervran",
  "0001 vir",
  "virement ete",
  "VIR-7_b",
  "_",
  "%",
  "kervran 0003 12",
  "madec",
  "zz",
  "fac 2",
];

// With 80 more, most words are too common for the index to be asked.
test.each([0, 80])(
  "a search finds the payments that have all its words, and no others, with %d more",
  { timeout: 60_000 },
  async (more) => {
    const [{ ctx, workspaceId }, other] = [await givenBilling.business(), await givenBilling.business()];
    for (const one of [ctx, other.ctx]) {
      await pay(one);
      const madec = await givenBilling.client(one, { name: "Éditions Madec" });
      const { id: invoiceId } = await givenBilling.issuedInvoice(one, { clientId: madec.id });
      for (const reference of ["Virement d'été", "VIR-7_b", "100 %"]) {
        await recordPayment(one, { invoiceId, amount: "1", reference });
      }
    }
    await owner.query(
      `insert into payments (workspace_id, invoice_id, invoice_number, amount, currency, paid_on, method, reference)
     select workspace_id, invoice_id, invoice_number, 100, currency, current_date - row, 'transfer', 'VIR ' || row
       from generate_series(1, $2::int) as row
       join (select * from payments where workspace_id = $1 order by id limit 1) as one on true`,
      [workspaceId, more],
    );
    const counts = new Set<number>();
    for (const search of SEARCHES) {
      const expected = await searched(workspaceId, search);
      counts.add(expected.length);
      const ids: string[] = [];
      for (const page of [1, 2, 3, 4, 5]) {
        const { items, total } = await listPayments(ctx, { search, page, perPage: 30 });
        expect([search, page, total]).toEqual([search, page, expected.length]);
        ids.push(...items.map(({ id }) => id));
      }
      expect([search, ids]).toEqual([search, expected]);
    }
    expect(counts.size).toBeGreaterThan(4);
  },
);

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
