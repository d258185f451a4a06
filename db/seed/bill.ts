import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import type { DocumentRow } from "@/lib/billing/documents/view";
import { createInvoice } from "@/lib/billing/invoices/create-invoice";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { closeDay } from "@/lib/billing/night/close-day";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { reversePayment } from "@/lib/billing/payments/reverse-payment";
import { acceptQuote } from "@/lib/billing/quotes/accept-quote";
import { convertQuote } from "@/lib/billing/quotes/convert-quote";
import { createQuote } from "@/lib/billing/quotes/create-quote";
import { issueQuote } from "@/lib/billing/quotes/issue-quote";
import { rejectQuote } from "@/lib/billing/quotes/reject-quote";
import { listClients } from "@/lib/crm/clients/list-clients";
import type { Currency } from "@/lib/kernel/currency";
import { todayIn } from "@/lib/kernel/local-date";
import { moneyToString } from "@/lib/kernel/money";
import type { Ctx } from "@/lib/platform/context";
import { ABROAD, DRAFTS, INVOICES, SUBSCRIBERS, type Fate } from "./documents";
import { QUOTES } from "./quotes";
import { daysBefore } from "./days-before";
import { soldLine, type Sold } from "./services";

const WEEK = 7;

interface Deed {
  daysAgo: number;
  work(then: Ctx): Promise<unknown>;
}

/** Everything that is to happen, in any order: numbers follow the calendar, so it is done from the oldest day on. */
class Calendar {
  readonly #deeds: Deed[] = [];

  on(daysAgo: number, work: Deed["work"]): void {
    if (daysAgo >= 0) this.#deeds.push({ daysAgo, work });
  }

  async live(ctx: Ctx): Promise<void> {
    const oldest = Math.max(...this.#deeds.map(({ daysAgo }) => daysAgo));
    for (let day = oldest; day >= 0; day -= 1) {
      const then = daysBefore(ctx, day);
      for (const { work } of this.#deeds.filter(({ daysAgo }) => daysAgo === day)) await work(then);
      if (day % WEEK === 0) await closeDay(then);
    }
  }
}

const balance = ({ due, currency }: DocumentRow, percent: number): string => {
  const minor = ((due ?? 0n) * BigInt(percent)) / 100n;
  return moneyToString({ minor, currency: currency as Currency });
};

/** What became of an invoice issued `issuedAgo` days ago. */
function befall(calendar: Calendar, invoice: { id: string }, issuedAgo: number, fate: Fate): void {
  const invoiceId = () => ({ invoiceId: invoice.id });
  for (const [rank, [days, percent]] of (fate.paid ?? []).entries()) {
    calendar.on(issuedAgo - days, async (then) => {
      const whole = await getInvoice(then, invoiceId());
      const last = percent === 100 || rank > 0;
      const amount = balance(whole, last ? 100 : percent);
      const { id: paymentId } = await recordPayment(then, {
        ...invoiceId(),
        amount,
        reference: `VIR ${issuedAgo}${rank}`,
      });
      if (fate.reversed !== undefined && rank === 0) {
        calendar.on(issuedAgo - days - fate.reversed, (later) =>
          reversePayment(later, { paymentId, note: "Virement d’un autre client, rendu" }),
        );
      }
    });
  }
  const { credit } = fate;
  if (!credit) return;
  calendar.on(issuedAgo - credit.days, async (then) => {
    const { days: _d, ...input } = credit;
    const { id: creditNoteId } = await createCreditNote(then, { ...invoiceId(), ...input });
    await issueCreditNote(then, { creditNoteId });
  });
}

interface Billed extends Fate {
  clientId: string;
  daysAgo: number;
  title: string;
  lineItems: readonly object[];
  discount?: { percent: string } | null;
  abroad?: { exchangeRate: string; exchangeRateDate: string };
}

function bill(
  calendar: Calendar,
  { clientId, daysAgo, title, lineItems, discount = null, abroad, ...fate }: Billed,
): void {
  calendar.on(daysAgo, async (then) => {
    const invoice = await createInvoice(then, { clientId, title, lineItems, discount, ...abroad });
    await issueInvoice(then, { invoiceId: invoice.id });
    befall(calendar, invoice, daysAgo, fate);
  });
}

const linesOf = (sold: readonly Sold[]) => sold.map(soldLine);
const off = (percent: string | undefined) => (percent === undefined ? null : { percent });

function quotes(calendar: Calendar, idOf: (name: string) => string): void {
  for (const { daysAgo, client, title, lines, discount, answer, invoiced } of QUOTES) {
    calendar.on(daysAgo, async (then) => {
      const content = { clientId: idOf(client), title, lineItems: linesOf(lines), discount: off(discount) };
      const { id: quoteId } = await createQuote(then, content);
      await issueQuote(then, { quoteId });
      if (answer) {
        const { days, accepted, ...said } = answer;
        calendar.on(daysAgo - days, (later) => (accepted ? acceptQuote : rejectQuote)(later, { quoteId, ...said }));
      }
      if (!invoiced) return;
      const { days, ...fate } = invoiced;
      calendar.on(daysAgo - days, async (later) => {
        const invoice = await convertQuote(later, { quoteId });
        await issueInvoice(later, { invoiceId: invoice.id });
        befall(calendar, invoice, daysAgo - days, fate);
      });
    });
  }
}

/** Two years of documents in every status, by the operations people use, so that every figure and event is real. */
export async function billTwoYears(ctx: Ctx): Promise<void> {
  const { items } = await listClients(ctx, { perPage: 100 });
  const idOf = (name: string): string => {
    const client = items.find((one) => one.name === name);
    if (!client) throw new Error(`The demo has no client ${name}`);
    return client.id;
  };
  const calendar = new Calendar();
  quotes(calendar, idOf);
  for (const { client, title, lines, discount, daysAgo, ...fate } of INVOICES) {
    bill(calendar, {
      clientId: idOf(client),
      daysAgo,
      title,
      lineItems: linesOf(lines),
      discount: off(discount),
      ...fate,
    });
  }
  for (const { client, months, paidAfter } of SUBSCRIBERS) {
    for (let month = months; month > 0; month -= 1) {
      const lineItems = linesOf([["upkeep", "1"], ...(month % 12 === 0 ? [["hosting", "1"] as const] : [])]);
      bill(calendar, {
        clientId: idOf(client),
        daysAgo: month * 30 - 5,
        title: "Maintenance",
        lineItems,
        paid: [[paidAfter, 100]],
      });
    }
  }
  for (const { client, daysAgo, title, lines, taxed, rate, paid } of ABROAD) {
    const day = todayIn(ctx.timeZone, daysBefore(ctx, daysAgo).now());
    const lineItems = linesOf(lines).map((line) => (taxed ? line : { ...line, vatCategory: "O", vatRate: "0" }));
    const abroad = { exchangeRate: rate, exchangeRateDate: day };
    bill(calendar, {
      clientId: idOf(client),
      daysAgo,
      title,
      lineItems,
      abroad,
      ...(paid !== null && { paid: [[paid, 100]] }),
    });
  }
  for (const { kind, client, daysAgo, title, lines } of DRAFTS) {
    const create = kind === "quote" ? createQuote : createInvoice;
    calendar.on(daysAgo, (then) => create(then, { clientId: idOf(client), title, lineItems: linesOf(lines) }));
  }
  await calendar.live(ctx);
}
