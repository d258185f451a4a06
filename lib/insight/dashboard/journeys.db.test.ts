import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inWorkspace } from "@/db/workspace";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { foldTallies } from "@/lib/billing/documents/fold-tallies";
import { closeDay } from "@/lib/billing/night/close-day";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { acceptQuote } from "@/lib/billing/quotes/accept-quote";
import type { Currency } from "@/lib/kernel/currency";
import { DomainError } from "@/lib/kernel/errors";
import { addDays, localDate } from "@/lib/kernel/local-date";
import { moneyToString, parseMoney } from "@/lib/kernel/money";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { givenBilling, line } from "@/tests/support/given-billing";
import { getRevenue } from "./get-revenue";
import { getStanding } from "./get-standing";
import { monthsUntil, monthOf, runningPeriods, yearBefore } from "./months";
import type { EarningsView, SumView } from "./view";

const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T10:00:00Z`) });
const FIRST_DAY = localDate("2024-09-03");

const step = fc.record({
  days: fc.integer({ min: 0, max: 45 }),
  act: fc.constantFrom("invoice", "invoice", "invoice", "credit", "pay", "quote", "accept", "draft", "night", "fold"),
  price: fc.integer({ min: 1, max: 900_000 }).map((cents) => (cents / 100).toFixed(2)),
  currency: fc.constantFrom("EUR", "EUR", "EUR", "USD", "KWD"),
  pick: fc.nat(),
});

interface World {
  ctx: Ctx;
  clientId: string;
  invoices: { id: string; currency: string }[];
  quotes: string[];
}

const pickFrom = <Item>(items: readonly Item[], pick: number) => items[pick % Math.max(items.length, 1)];

/** One thing that happens on a day, or is refused for a reason of its own. */
async function happen(
  world: World,
  day: string,
  { act, price, currency, pick }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  const ctx = on(world.ctx, day);
  const rate = currency === "EUR" ? {} : { exchangeRate: "0.9", exchangeRateDate: day };
  const draft = { clientId: world.clientId, currency, ...rate, lineItems: [line({ unitPrice: price })] };
  const invoice = pickFrom(world.invoices, pick);
  const quote = pickFrom(world.quotes, pick);
  if (act === "invoice") world.invoices.push({ ...(await givenBilling.issuedInvoice(ctx, draft)), currency });
  if (act === "quote") world.quotes.push((await givenBilling.issuedQuote(ctx, draft)).id);
  if (act === "draft") await givenBilling.invoiceDraft(ctx, draft);
  if (act === "accept" && quote) await acceptQuote(ctx, { quoteId: quote });
  if (act === "pay" && invoice) await recordPayment(ctx, { invoiceId: invoice.id, amount: price });
  if (act === "credit" && invoice) {
    const note = await createCreditNote(ctx, { invoiceId: invoice.id, amount: price, reason: "Remise" });
    await issueCreditNote(ctx, { creditNoteId: note.id });
  }
  if (act === "night") await closeDay(on(systemContext(ctx.actor.workspaceId), day));
  if (act === "fold") await foldTallies(ctx.actor.workspaceId);
}

/** Adds documents up from the documents themselves. */
async function added(ctx: Ctx, worth: string, where: string): Promise<Map<string, { count: number; minor: bigint }>> {
  const { rows } = await inWorkspace(ctx.actor, "read", (tx) =>
    tx.execute<{ currency: string; count: string; minor: string }>(
      sql.raw(
        `select currency, count(*) as count, sum(${worth})::text as minor from documents where ${where} group by currency`,
      ),
    ),
  );
  return new Map(rows.map((row) => [row.currency, { count: Number(row.count), minor: BigInt(row.minor) }]));
}

const minorOf = (amount: string, currency: string) => parseMoney(amount, currency as Currency).minor;

function expectSum(shown: SumView, expected: Map<string, { count: number; minor: bigint }>) {
  const others = [...expected.entries()].filter(([currency]) => currency !== "EUR").sort();
  expect(shown.count).toBe([...expected.values()].reduce((sum, { count }) => sum + count, 0));
  expect(minorOf(shown.amount, "EUR")).toBe(expected.get("EUR")?.minor ?? 0n);
  expect(shown.otherCurrencies).toMatchObject(
    others.map(([currency, { count, minor }]) => ({
      currency,
      count,
      amount: moneyToString({ minor, currency: currency as Currency }),
    })),
  );
  expect(shown.otherCurrencies).toHaveLength(others.length);
}

const NET = "case kind when 'invoice' then excl_vat else -excl_vat end";
const ISSUED = "number is not null and kind in ('invoice', 'credit_note')";
const between = (from: string, to: string) => `${ISSUED} and issue_date between '${from}' and '${to}'`;

async function expectEarnings(ctx: Ctx, shown: EarningsView) {
  const current = await added(ctx, NET, between(shown.from, shown.to));
  const previous = await added(ctx, NET, between(shown.previous.from, shown.previous.to));
  expect(minorOf(shown.amount, "EUR")).toBe(current.get("EUR")?.minor ?? 0n);
  expect(minorOf(shown.previous.amount, "EUR")).toBe(previous.get("EUR")?.minor ?? 0n);
  for (const currency of ["USD", "KWD"]) {
    const other = shown.otherCurrencies.find((each) => each.currency === currency);
    expect(minorOf(other?.amount ?? "0", currency)).toBe(current.get(currency)?.minor ?? 0n);
    expect(minorOf(other?.previousAmount ?? "0", currency)).toBe(previous.get(currency)?.minor ?? 0n);
  }
  expect(shown.otherCurrencies.map(({ currency }) => currency)).not.toContain("EUR");
}

test("the figures are those of the documents, whatever happened", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      const { ctx } = await givenBilling.business();
      const world: World = { ctx, clientId: (await givenBilling.client(ctx)).id, invoices: [], quotes: [] };
      let day = FIRST_DAY;
      for (const each of steps) {
        day = addDays(day, each.days);
        // Paying or crediting more than there is, accepting twice: refused, and part of life.
        await happen(world, day, each).catch((error: unknown) => {
          if (!(error instanceof DomainError) || error.kind !== "conflict") throw error;
        });
      }
      const today = day;
      const revenue = await getRevenue(on(ctx, today), {});
      const periods = runningPeriods(today);
      for (const period of ["month", "quarter", "year"] as const) {
        expect(revenue[period].from).toBe(periods[period][0]);
        expect(revenue[period].previous.from).toBe(yearBefore(periods[period][0] ?? today));
        await expectEarnings(ctx, revenue[period]);
      }
      await expectEarnings(ctx, revenue.trend);
      expect(revenue.trend.months.map(({ month }) => `${month}-01`)).toEqual(monthsUntil(monthOf(today), 12));
      const sum = revenue.trend.months.reduce((total, { amount }) => total + minorOf(amount, "EUR"), 0n);
      expect(minorOf(revenue.trend.amount, "EUR")).toBe(sum);

      const standing = await getStanding(on(ctx, today), {});
      const open = "kind = 'invoice' and status in ('sent', 'viewed', 'partially_paid', 'overdue')";
      expectSum(standing.outstanding, await added(ctx, "due", open));
      expectSum(standing.overdue, await added(ctx, "due", "kind = 'invoice' and status = 'overdue'"));
      expectSum(standing.openQuotes, await added(ctx, "incl_vat", "kind = 'quote' and status = 'sent'"));
      expectSum(
        standing.openQuotes.expiring,
        await added(
          ctx,
          "incl_vat",
          `kind = 'quote' and status = 'sent' and valid_until between '${today}' and '${addDays(today, 7)}'`,
        ),
      );
      expectSum(standing.drafts.invoices, await added(ctx, "incl_vat", "kind = 'invoice' and status = 'draft'"));
    }),
    { numRuns: 5 },
  );
});
