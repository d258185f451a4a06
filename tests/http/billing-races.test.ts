import { afterAll, beforeAll, expect, test } from "vitest";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import type { GivenPerson } from "../support/given";
import { startApp, type RunningApp } from "../support/app";
import { givenBilling, line } from "../support/given-billing";
import { sharedApp, sharedDatabase } from "../support/shared-app";
import { billingApi, type BillingAnswer } from "./support/billing-api";

/** A second process on the database of the shared application. */
let second: RunningApp;

beforeAll(async () => {
  second = await startApp({ database: sharedDatabase(), env: { LOG_LEVEL: "warn", TRUSTED_PROXY_HOPS: "1" } });
});

afterAll(() => second.stop());

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

/** Sends to one process and the other in turn. Whoever a busy server sends away comes back when it says, as clients should. */
function alternating(owner: GivenPerson) {
  const apis = [sharedApp().url, second.url].map((at) => billingApi(owner, at));
  return async (turn: number, path: string, body: object = {}): Promise<BillingAnswer> => {
    for (;;) {
      const answer = await apis[turn % apis.length]?.("POST", path, body);
      if (answer && answer.status !== 503) return answer;
      await wait(Number(answer?.headers.get("retry-after") ?? 1));
    }
  };
}

const together = (count: number, work: (turn: number) => Promise<BillingAnswer>) =>
  Promise.all(Array.from({ length: count }, (_, turn) => work(turn)));

/** How many answers there were of each status and reason. */
const counted = (answers: readonly BillingAnswer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const name = body.code === undefined ? String(status) : `${status} ${body.code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

const rows = <Row extends object>(text: string, ...values: unknown[]) => sharedDatabase().query<Row>(text, values);

const balance = (id: string) =>
  rows("select status, paid::int, credited::int, due::int from documents where id = $1", id);

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test("of a hundred full payments at once one is taken", { timeout: 120_000 }, async () => {
  const owner = await givenBilling.business();
  const { id } = await givenBilling.issuedInvoice(owner.ctx);
  const send = alternating(owner);
  const answers = await together(100, (turn) => send(turn, `/invoices/${id}/payments`, { amount: "600" }));
  expect(counted(answers)).toEqual({ 201: 1, "409 payment.above_balance": 99 });
  expect(await balance(id)).toEqual([{ status: "paid", paid: 60_000, credited: 0, due: 0 }]);
  expect(await rows("select amount::int from payments where invoice_id = $1", id)).toEqual([{ amount: 60_000 }]);
});

test(
  "a hundred payments of a hundredth pay exactly, and declare every group to the cent",
  { timeout: 120_000 },
  async () => {
    const owner = await givenBilling.business();
    const lineItems = [
      line({ unitPrice: "199.99" }),
      line({ unitPrice: "317.53", vatRate: "5.5" }),
      line({ unitPrice: "21.31", vatRate: "10" }),
    ];
    const { id, inclVat } = await givenBilling.issuedInvoice(owner.ctx, { lineItems });
    const send = alternating(owner);
    const hundredth = Number(inclVat / 100n);
    const last = Number(inclVat) - 99 * hundredth;
    const amount = (turn: number) => ((turn === 0 ? last : hundredth) / 100).toFixed(2);
    const answers = await together(100, (turn) => send(turn, `/invoices/${id}/payments`, { amount: amount(turn) }));
    expect(counted(answers)).toEqual({ 201: 100 });
    expect(await balance(id)).toEqual([{ status: "paid", paid: Number(inclVat), credited: 0, due: 0 }]);
    const groups = "vat_rate::text, sum(taxable)::int as taxable, sum(vat)::int as vat";
    const declared = await rows(
      `select ${groups} from payment_vat_groups parts join payments on payments.id = payment_id where invoice_id = $1 group by vat_rate order by vat_rate`,
      id,
    );
    expect(declared).toEqual(
      await rows(
        `select ${groups} from document_vat_groups where document_id = $1 group by vat_rate order by vat_rate`,
        id,
      ),
    );
  },
);

test("of fifty credit notes on one invoice no more are issued than it has", { timeout: 120_000 }, async () => {
  const owner = await givenBilling.business();
  const { id: invoiceId } = await givenBilling.issuedInvoice(owner.ctx);
  const drafts: string[] = [];
  for (const turn of upTo(50)) {
    drafts[turn - 1] = (await createCreditNote(owner.ctx, { invoiceId, amount: "23", reason: `Geste ${turn}` })).id;
  }
  const send = alternating(owner);
  const answers = await together(50, (turn) => send(turn, `/credit-notes/${drafts[turn]}/issue`));
  expect(counted(answers)).toEqual({ 200: 21, "409 credit_note.above_creditable": 29 });
  expect(await balance(invoiceId)).toEqual([{ status: "sent", paid: 0, credited: 57_960, due: 2_040 }]);
  const numbers = await rows<{ number: string }>(
    "select number from documents where invoice_id = $1 and number is not null order by number",
    invoiceId,
  );
  expect(numbers.map(({ number }) => Number(number.slice(-4)))).toEqual(upTo(21));
});

test("of a hundred conversions of a quote one makes its invoice", { timeout: 120_000 }, async () => {
  const owner = await givenBilling.business();
  const { id } = await givenBilling.issuedQuote(owner.ctx);
  const send = alternating(owner);
  const answers = await together(100, (turn) => send(turn, `/quotes/${id}/convert`));
  expect(counted(answers)).toEqual({ 201: 1, "409 quote.converted": 99 });
  expect(await rows("select id from documents where quote_id = $1", id)).toHaveLength(1);
  expect(
    await rows("select id from documents where workspace_id = $1 and kind = 'invoice'", owner.workspaceId),
  ).toHaveLength(1);
});

test("a thousand issues at once, a tenth of them rolled back, leave no gap", { timeout: 600_000 }, async () => {
  const owner = await givenBilling.business();
  const { id: clientId } = await givenBilling.client(owner.ctx);
  await givenBilling.issuedInvoice(owner.ctx, { clientId });
  const drafts: string[] = [];
  const queue = upTo(1_000);
  const write = async () => {
    for (let turn = queue.shift(); turn !== undefined; turn = queue.shift()) {
      // A date before that of the last number is found out once the number is taken, and the number goes back.
      const issueDate = turn % 10 === 0 ? "2020-01-31" : null;
      drafts[turn - 1] = (await givenBilling.invoiceDraft(owner.ctx, { clientId, issueDate })).id;
    }
  };
  await Promise.all(Array.from({ length: 6 }, write));

  const send = alternating(owner);
  const answers = await together(1_000, (turn) => send(turn, `/invoices/${drafts[turn]}/issue`));
  expect(counted(answers)).toEqual({ 200: 900, "422 document.issue_date_before_last": 100 });
  const issued = await rows<{ number: string; chain_position: string; previous_hash: string; hash: string }>(
    `select number, chain_position, previous_hash, hash from documents
      where workspace_id = $1 and number is not null order by chain_position`,
    owner.workspaceId,
  );
  expect(issued.map(({ number }) => Number(number.split("-").at(-1)))).toEqual(upTo(901));
  expect(issued.map(({ chain_position }) => Number(chain_position))).toEqual(upTo(901));
  expect(issued.slice(1).map(({ previous_hash }) => previous_hash)).toEqual(
    issued.slice(0, -1).map(({ hash }) => hash),
  );
});
