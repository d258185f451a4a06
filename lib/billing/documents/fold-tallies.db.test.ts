import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inWorkspace } from "@/db/workspace";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { removeInvoice } from "@/lib/billing/invoices/remove-invoice";
import { updateInvoice } from "@/lib/billing/invoices/update-invoice";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { reversePayment } from "@/lib/billing/payments/reverse-payment";
import { acceptQuote } from "@/lib/billing/quotes/accept-quote";
import { convertQuote } from "@/lib/billing/quotes/convert-quote";
import { only } from "@/lib/kernel/only";
import type { Ctx } from "@/lib/platform/context";
import { givenBilling, line } from "@/tests/support/given-billing";
import { given } from "@/tests/support/given";
import { foldTallies, workspacesToFold } from "./fold-tallies";

const KEYS = sql.raw("kind, status, currency, month");

interface Sums extends Record<string, unknown> {
  tallied: unknown[] | null;
  counted: unknown[] | null;
}

/** The tallies added up, and the documents and payments themselves, each pair as of one moment. */
const bothSums = (ctx: Ctx) =>
  inWorkspace(ctx.actor, "read", async (tx) => {
    const summed = sql`select ${KEYS}, sum(documents) documents, sum(excl_vat) excl, sum(incl_vat) incl, sum(due) due`;
    const order = sql`group by ${KEYS} having sum(documents) <> 0 order by kind, status, currency, month nulls first`;
    const each = sql`select kind, status, currency, date_trunc('month', issue_date::timestamp)::date as month,
      1 as documents, excl_vat, incl_vat, due from documents`;
    const { rows } = await tx.execute<Sums>(sql`
      select (select json_agg(a) from (${summed} from document_tallies ${order}) a) as tallied,
             (select json_agg(b) from (${summed} from (${each}) as documents ${order}) b) as counted`);
    const paid = sql.raw("group by method, currency order by method, currency");
    const payments = await tx.execute<Sums>(sql`
      select (select json_agg(a) from (select method, currency, sum(payments) from payment_tallies ${paid}) a) as tallied,
             (select json_agg(b) from (select method, currency, count(*) as sum from payments ${paid}) b) as counted`);
    const [sums, paidSums] = [only(rows), only(payments.rows)];
    return { tallied: [sums.tallied, paidSums.tallied], counted: [sums.counted, paidSums.counted] };
  });

const tallyRows = (ctx: Ctx) =>
  inWorkspace(ctx.actor, "read", async (tx) => {
    const { rows } = await tx.execute<{ key: string }>(sql`
      select concat_ws(' ', ${KEYS}) as key from document_tallies
       union all select concat_ws(' ', method, currency) from payment_tallies`);
    return rows.map(({ key }) => key);
  });

/** One document's way through everything that changes what it counts for. */
async function live(ctx: Ctx, clientId: string, turn: number): Promise<void> {
  const days = ["2026-01-15", "2026-01-20", null];
  const change = {
    clientId,
    lineItems: [line({ unitPrice: String(100 + turn), vatRate: turn % 2 ? "20" : "5.5" })],
    currency: turn % 4 === 3 ? "CHF" : "EUR",
    exchangeRate: "1.05",
    exchangeRateDate: "2026-01-15",
  };
  if (turn % 3 === 0) {
    const quote = await givenBilling.issuedQuote(ctx, change);
    await acceptQuote(ctx, { quoteId: quote.id, name: "Léa" });
    await convertQuote(ctx, { quoteId: quote.id });
    return;
  }
  const draft = await givenBilling.invoiceDraft(ctx, { ...change, dueDate: "2027-01-01" });
  const ref = { invoiceId: draft.id };
  const changed = await updateInvoice(ctx, {
    ...ref,
    version: draft.version,
    issueDate: days[turn % 2 ? 2 : 0],
    title: "x",
  });
  if (turn % 5 === 0) return removeInvoice(ctx, { ...ref, version: changed.version });
  const { version } = await updateInvoice(ctx, { ...ref, version: changed.version, issueDate: null, currency: "EUR" });
  await issueInvoice(ctx, { ...ref, version });
  const { id: paymentId } = await recordPayment(ctx, { ...ref, amount: "10.01", method: turn % 4 ? "card" : "cash" });
  if (turn % 2) await reversePayment(ctx, { paymentId });
  const { id: creditNoteId } = await createCreditNote(ctx, { ...ref, amount: "7", reason: "Geste" });
  if (turn % 4) await issueCreditNote(ctx, { creditNoteId });
}

test("tallies keep their sums while they are folded, however often and by whomever", { timeout: 60_000 }, async () => {
  const { ctx } = await givenBilling.business();
  const { id: clientId } = await givenBilling.client(ctx);
  let busy = true;
  const fold = async () => {
    while (busy) await foldTallies(ctx.actor.workspaceId);
  };
  const look = async () => {
    while (busy) {
      const { tallied, counted } = await bothSums(ctx);
      expect(tallied).toEqual(counted);
    }
  };
  let turn = 0;
  const work = async () => {
    while (turn < 24) await live(ctx, clientId, turn++);
  };
  const lives = Promise.all([work(), work(), work(), work()]).finally(() => (busy = false));
  await Promise.all([lives, fold(), fold(), look()]);
  const { tallied, counted } = await bothSums(ctx);
  expect(tallied).toEqual(counted);
  expect(tallied[0]?.length).toBeGreaterThan(6);
  expect(tallied[1]).toHaveLength(2);
  await foldTallies(ctx.actor.workspaceId);
  expect((await bothSums(ctx)).tallied).toEqual(counted);
  const rows = await tallyRows(ctx);
  expect(new Set(rows).size).toBe(rows.length);
});

test("a fold that is cut off changes nothing, and one workspace's leaves the others alone", async () => {
  const [one, other] = [await givenBilling.business(), await given.workspace()];
  for (const { ctx } of [one, other]) for (let turn = 0; turn < 3; turn += 1) await givenBilling.invoiceDraft(ctx);
  const before = await tallyRows(one.ctx);
  const cut = inWorkspace(one.ctx.actor, "write", async (tx) => {
    await tx.execute(sql`with gone as (delete from document_tallies returning *) select count(*) from gone`);
    throw new Error("killed");
  });
  await expect(cut).rejects.toThrow("killed");
  expect(await tallyRows(one.ctx)).toEqual(before);
  expect(await workspacesToFold()).toEqual(expect.arrayContaining([one.workspaceId, other.workspaceId]));
  await foldTallies(one.workspaceId);
  expect(await tallyRows(one.ctx)).toHaveLength(1);
  expect((await tallyRows(other.ctx)).length).toBeGreaterThan(3);
  const left = await workspacesToFold();
  expect([left.includes(one.workspaceId), left.includes(other.workspaceId)]).toEqual([false, true]);
});
