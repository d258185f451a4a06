import { beforeAll, describe, expect, it } from "vitest";
import { numberCounters } from "@/db/schema/platform/number-counters";
import { inWorkspace } from "@/db/workspace";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { listCreditNotes } from "@/lib/billing/credit-notes/list-credit-notes";
import { listInvoices } from "@/lib/billing/invoices/list-invoices";
import { listPayments } from "@/lib/billing/payments/list-payments";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { listQuotes } from "@/lib/billing/quotes/list-quotes";
import { only } from "@/lib/kernel/only";
import { givenBilling, line } from "@/tests/support/given-billing";
import type { GivenPerson } from "@/tests/support/given";

const at = ({ ctx }: GivenPerson, day: string) => ({ ...ctx, now: () => new Date(`${day}T10:00:00Z`) });

let owner: GivenPerson;
let kervran: string;
let madec: string;

/** Four invoices: three issued, of two clients and currencies, and a draft. */
beforeAll(async () => {
  owner = await givenBilling.business();
  kervran = (await givenBilling.client(owner.ctx)).id;
  madec = (await givenBilling.client(owner.ctx, { name: "Éditions Madec" })).id;
  const lines = (unitPrice: string) => [line({ unitPrice })];
  const issue = (day: string, changes: Record<string, unknown>) => givenBilling.issuedInvoice(at(owner, day), changes);
  await issue("2026-01-10", { clientId: kervran, lineItems: lines("300"), title: "Site", purchaseOrder: "BC-77" });
  await issue("2026-02-10", { clientId: madec, lineItems: lines("100"), dueDate: "2026-06-30" });
  const third = await issue("2026-02-10", {
    clientId: kervran,
    lineItems: lines("100"),
    currency: "CHF",
    exchangeRate: "1.05",
    exchangeRateDate: "2026-02-10",
  });
  await recordPayment(at(owner, "2026-03-01"), {
    invoiceId: third.id,
    amount: "40",
    reference: "VIR Été",
    method: "card",
  });
  await givenBilling.invoiceDraft(at(owner, "2026-03-02"), {
    clientId: madec,
    lineItems: lines("200"),
    title: "Catalogue d'été",
  });
});

const numbers = async (input: Record<string, unknown>) => {
  const { items, total } = await listInvoices(owner.ctx, input);
  expect(total).toBe(items.length);
  return items.map(({ number }) => (number === null ? "draft" : Number(number.slice(-4))));
};

describe("a list of invoices", () => {
  it.each([
    [undefined, ["draft", 3, 2, 1]],
    ["issue_date", [1, 2, 3, "draft"]],
    ["-number", ["draft", 3, 2, 1]],
    ["number", [1, 2, 3, "draft"]],
    ["-total_incl_vat", [1, "draft", 3, 2]],
    ["total_incl_vat", [2, 3, "draft", 1]],
    ["status", ["draft", 3, 1, 2]],
    ["-status", [2, 1, 3, "draft"]],
    ["due_date", [1, 3, 2, "draft"]],
    ["-due_date", ["draft", 2, 3, 1]],
    ["amount_due", [3, 2, "draft", 1]],
    ["created_at", [1, 2, 3, "draft"]],
    ["-updated_at", ["draft", 3, 2, 1]],
    ["total_incl_vat,-number", [3, 2, "draft", 1]],
  ])("is sorted by %s", async (sort, expected) => {
    expect(await numbers(sort === undefined ? {} : { sort })).toEqual(expected);
  });

  it.each<[Record<string, string>, unknown[]]>([
    [{ status: "draft" }, ["draft"]],
    [{ status: "sent,partially_paid" }, [3, 2, 1]],
    [{ status: "paid" }, []],
    [{ currency: "CHF" }, [3]],
    [{ currency: "EUR", status: "sent" }, [2, 1]],
    [{ issuedFrom: "2026-02-10" }, [3, 2]],
    [{ issuedTo: "2026-02-09" }, [1]],
    [{ issuedFrom: "2026-01-10", issuedTo: "2026-01-10" }, [1]],
    [{ dueFrom: "2026-06-30", dueTo: "2026-06-30" }, [2]],
    [{ dueTo: "2026-03-01" }, [1]],
  ])("is narrowed to %j", async (filter, expected) => {
    expect(await numbers({ filter })).toEqual(expected);
  });

  it("is narrowed to clients", async () => {
    expect(await numbers({ filter: { client: kervran } })).toEqual([3, 1]);
    expect(await numbers({ filter: { client: `${kervran},${madec}`, status: "draft" } })).toEqual(["draft"]);
  });

  it.each([
    ["FAC-2026-0002", [2]],
    ["fac 0001", [1]],
    ["bc-77", [1]],
    ["ete", ["draft"]],
    ["MADEC", ["draft", 2]],
    ["editions catalogue", ["draft"]],
    ["site madec", []],
    ["%", []],
  ])("finds %s", async (search, expected) => {
    expect(await numbers({ search })).toEqual(expected);
  });

  it("has the same order from both ends, whatever the page", async () => {
    for (const sort of ["-issue_date", "total_incl_vat", "due_date", "status,-created_at"]) {
      const whole = (await listInvoices(owner.ctx, { sort })).items.map(({ id }) => id);
      for (const perPage of [1, 2, 3]) {
        const paged: string[] = [];
        for (let page = 1; page <= 5; page += 1) {
          const { items, total } = await listInvoices(owner.ctx, { sort, perPage, page });
          expect(total).toBe(4);
          paged.push(...items.map(({ id }) => id));
        }
        expect(paged).toEqual(whole);
      }
    }
  });

  it("is of one workspace, and of one kind", async () => {
    const stranger = await givenBilling.business();
    expect(await listInvoices(stranger.ctx, { filter: { client: kervran } })).toMatchObject({ items: [], total: 0 });
    expect(await listInvoices(stranger.ctx, {})).toMatchObject({ items: [], total: 0 });
    await givenBilling.issuedQuote(stranger.ctx, { validUntil: "2030-01-31" });
    expect((await listInvoices(stranger.ctx, {})).total).toBe(0);
    const quotes = (filter: object) => listQuotes(stranger.ctx, { filter });
    expect((await quotes({ validFrom: "2030-01-31", validTo: "2030-01-31" })).total).toBe(1);
    expect((await quotes({ validTo: "2030-01-30" })).total).toBe(0);
  });
});

it("numbers beyond the last place of the pattern still come in their order", async () => {
  const { ctx } = await givenBilling.business();
  const clientId = (await givenBilling.client(ctx)).id;
  const year = new Date().getFullYear().toString();
  await inWorkspace(ctx.actor, "write", (tx) =>
    tx
      .insert(numberCounters)
      .values({ workspaceId: ctx.actor.workspaceId, series: "invoice", period: year, last: 9_998 }),
  );
  for (let count = 0; count < 3; count += 1) await givenBilling.issuedInvoice(ctx, { clientId });
  const { items } = await listInvoices(ctx, { sort: "number" });
  expect(items.map(({ number }) => number?.split("-").at(-1))).toEqual(["9999", "10000", "10001"]);
});

it("credit notes are narrowed to those of an invoice", async () => {
  const { ctx } = await givenBilling.business();
  const [one, other] = [await givenBilling.issuedInvoice(ctx), await givenBilling.issuedInvoice(ctx)];
  const draft = await createCreditNote(ctx, { invoiceId: one.id, amount: "100", reason: "Retard" });
  await issueCreditNote(ctx, { creditNoteId: draft.id });
  await createCreditNote(ctx, { invoiceId: other.id, amount: "1" });
  const page = await listCreditNotes(ctx, { filter: { invoice: one.id } });
  expect(only(page.items)).toMatchObject({ id: draft.id, invoice: { id: one.id, number: one.number } });
  expect((await listCreditNotes(ctx, { filter: { status: "draft" } })).total).toBe(1);
});

describe("a list of payments", () => {
  const found = async (input: Record<string, unknown>) => (await listPayments(owner.ctx, input)).total;

  it.each<[Record<string, unknown>, number]>([
    [{}, 1],
    [{ filter: { method: "card" } }, 1],
    [{ filter: { method: "cash" } }, 0],
    [{ filter: { currency: "EUR" } }, 0],
    [{ filter: { paidFrom: "2026-03-01", paidTo: "2026-03-01" } }, 1],
    [{ filter: { paidTo: "2026-02-28" } }, 0],
    [{ search: "vir ete" }, 1],
    [{ search: "kervran 0003" }, 1],
    [{ search: "madec" }, 0],
  ])("%j", async (input, total) => {
    expect(await found(input)).toBe(total);
  });

  it("is narrowed to clients and invoices", async () => {
    expect([await found({ filter: { client: kervran } }), await found({ filter: { client: madec } })]).toEqual([1, 0]);
    const { items } = await listInvoices(owner.ctx, { filter: { currency: "CHF" } });
    expect(await found({ filter: { invoice: only(items).id, client: kervran } })).toBe(1);
  });
});
