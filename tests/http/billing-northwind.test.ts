import { expect, test } from "vitest";
import { givenBilling } from "../support/given-billing";
import { sharedDatabase } from "../support/shared-app";
import { billingApi, type WireDocument } from "./support/billing-api";
import { exactInvoice } from "./support/exact-invoice";
import { northwindClients, seeded, someLines } from "./support/northwind";

const INVOICES = 800;
const MONTHS = 20;
const AT_ONCE = 6;
/** The same seed writes the same invoices. */
const SEED = 1996;

interface WireInvoice extends WireDocument {
  line_items: { net_amount: string }[];
  vat_breakdown: { vat_rate: string; taxable_amount: string; vat_amount: string }[];
}

const shownBy = ({ line_items, vat_breakdown, ...document }: WireInvoice) => ({
  nets: line_items.map(({ net_amount }) => net_amount),
  groups: vat_breakdown.map((group) => [group.vat_rate, group.taxable_amount, group.vat_amount]),
  totals: [document.total_excl_vat, document.total_vat, document.total_incl_vat],
});

/** `2024-12-15` and so on. */
const dayOf = (month: number) => new Date(Date.UTC(2024, 11 + month, 15)).toISOString().slice(0, 10);

async function inTurns<Item>(items: readonly Item[], work: (item: Item, at: number) => Promise<void>): Promise<void> {
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

test(
  `${INVOICES} invoices of the Northwind customers are worth what they are worth`,
  { timeout: 600_000 },
  async () => {
    const owner = await givenBilling.business();
    const api = billingApi(owner);
    const clients: string[] = [];
    const customers = northwindClients();
    expect(customers).toHaveLength(91);
    await inTurns(customers, async (customer, at) => {
      const { status, text, document } = await api("POST", "/clients", customer);
      expect(status, text).toBe(201);
      clients[at] = document.id;
    });

    const random = seeded(SEED);
    const wanted = Array.from({ length: INVOICES }, (_, at) => ({
      client_id: clients[random(clients.length)],
      month: Math.floor((at * MONTHS) / INVOICES),
      line_items: someLines(random),
    }));
    expect(new Set(wanted.map(({ line_items }) => line_items.length)).size).toBe(25);

    const sums = Array.from({ length: MONTHS }, () => ({ documents: 0, excl: 0n, incl: 0n }));
    // Numbers follow the calendar: one month after the other, the invoices of one at once.
    for (const [month, sum] of sums.entries()) {
      const ofMonth = wanted.filter((one) => one.month === month);
      await inTurns(ofMonth, async ({ client_id, line_items }) => {
        const made = await api("POST", "/invoices", { client_id, issue_date: dayOf(month), line_items });
        expect(made.status, made.text).toBe(201);
        const exact = exactInvoice(line_items);
        expect(shownBy(made.document as WireInvoice)).toEqual(exact.shown);
        const issued = await api("POST", `/invoices/${made.document.id}/issue`, {}, { "if-match": made.etag });
        expect(issued.status, issued.text).toBe(200);
        expect(shownBy(issued.document as WireInvoice)).toEqual(exact.shown);
        expect(issued.document.amount_due).toBe(exact.shown.totals[2]);
        sum.documents += 1;
        sum.excl += exact.exclVat;
        sum.incl += exact.inclVat;
      });
    }

    const tallies = await sharedDatabase().query(
      `select to_char(month, 'YYYY-MM') as month, sum(documents)::int as documents, sum(excl_vat)::text as excl, sum(incl_vat)::text as incl,
            sum(due)::text as due
       from document_tallies where workspace_id = $1 and kind = 'invoice' and status = 'sent' group by 1 order by 1`,
      [owner.workspaceId],
    );
    expect(tallies).toEqual(
      sums.map(({ documents, excl, incl }, month) => ({
        month: dayOf(month).slice(0, 7),
        documents,
        excl: String(excl),
        incl: String(incl),
        due: String(incl),
      })),
    );
    expect((await api("GET", "/invoices?filter[status]=sent")).body.meta).toMatchObject({ total: INVOICES });
  },
);
