import { describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { inWorkspace } from "@/db/workspace";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
import { closeDay } from "@/lib/billing/night/close-day";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { updateClient } from "@/lib/crm/clients/update-client";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { givenBilling, line } from "@/tests/support/given-billing";
import { given } from "@/tests/support/given";
import { getDashboard } from "./get-dashboard";
import { getRevenue } from "./get-revenue";
import { getStanding } from "./get-standing";
import { listAttention } from "./list-attention";
import { listUpcoming } from "./list-upcoming";
import { rememberedStanding } from "./remembered-widgets";

const at = (ctx: Ctx, instant: string): Ctx => ({ ...ctx, now: () => new Date(instant) });
const on = (ctx: Ctx, day: string) => at(ctx, `${day}T10:00:00Z`);
const night = (ctx: Ctx, day: string) => closeDay(on(systemContext(ctx.actor.workspaceId), day));
const priced = (unitPrice: string) => ({ lineItems: [line({ unitPrice })] });
const limited = (ctx: Ctx, ...without: string[]): Ctx => {
  const permissions = new Set([...ctx.actor.permissions].filter((permission) => !without.includes(permission)));
  return { ...ctx, actor: { ...ctx.actor, permissions } };
};

describe("revenue", () => {
  it("is counted in the month of the issue date, without VAT, less what was credited when it was credited", async () => {
    const { ctx } = await givenBilling.business();
    const { id: clientId } = await givenBilling.client(ctx);
    await givenBilling.issuedInvoice(on(ctx, "2025-11-30"), { clientId, ...priced("1000") });
    const october = await givenBilling.issuedInvoice(on(ctx, "2026-10-31"), { clientId, ...priced("800") });
    await givenBilling.issuedInvoice(on(ctx, "2026-11-01"), { clientId, ...priced("1250.50") });
    await givenBilling.invoiceDraft(on(ctx, "2026-11-02"), { clientId, ...priced("9999") });
    const note = await createCreditNote(on(ctx, "2026-11-03"), {
      invoiceId: october.id,
      amount: "200",
      reason: "Remise",
    });
    expect((await getRevenue(on(ctx, "2026-11-20"), {})).month.amount).toBe("1250.50");
    await issueCreditNote(on(ctx, "2026-11-03"), { creditNoteId: note.id });
    const { currency, month, quarter, year, trend } = await getRevenue(on(ctx, "2026-11-20"), {});
    expect(currency).toBe("EUR");
    expect(month).toEqual({
      from: "2026-11-01",
      to: "2026-11-30",
      amount: "1050.50",
      previous: { from: "2025-11-01", to: "2025-11-30", amount: "1000.00" },
      changePercent: "5.1",
      otherCurrencies: [],
    });
    expect(quarter).toMatchObject({ from: "2026-10-01", to: "2026-11-30", amount: "1850.50", changePercent: "85.1" });
    expect(year).toMatchObject({
      from: "2026-01-01",
      amount: "1850.50",
      previous: { from: "2025-01-01", amount: "1000.00" },
    });
    expect(trend.months.filter(({ amount }) => amount !== "0.00")).toEqual([
      { month: "2026-10", amount: "800.00", previousAmount: "0.00" },
      { month: "2026-11", amount: "1050.50", previousAmount: "1000.00" },
    ]);
  });

  it("stays when an invoice is cancelled whole, as nothing, in the months it happened", async () => {
    const { ctx } = await givenBilling.business();
    const invoice = await givenBilling.issuedInvoice(on(ctx, "2026-10-31"), priced("800"));
    const note = await createCreditNote(on(ctx, "2026-11-03"), { invoiceId: invoice.id, reason: "Erreur" });
    await issueCreditNote(on(ctx, "2026-11-03"), { creditNoteId: note.id });
    const { month, quarter } = await getRevenue(on(ctx, "2026-11-20"), {});
    expect([month.amount, quarter.amount]).toEqual(["-800.00", "0.00"]);
  });

  it("turns with the year of the business, not of the server", async () => {
    const { ctx } = await givenBilling.business();
    await givenBilling.issuedInvoice(at(ctx, "2026-12-31T22:30:00Z"), priced("100"));
    const turn = "2026-12-31T23:30:00Z";
    await givenBilling.issuedInvoice(at(ctx, turn), priced("40"));
    const paris = await getRevenue(at(ctx, turn), {});
    expect([paris.month.from, paris.month.amount, paris.year.amount]).toEqual(["2027-01-01", "40.00", "40.00"]);
    await updateWorkspace(ctx, { timeZone: "America/Martinique" });
    const martinique = await getRevenue(at(ctx, turn), {});
    expect([martinique.month.from, martinique.month.amount]).toEqual(["2026-12-01", "100.00"]);
  });

  it("keeps currencies apart", async () => {
    const { ctx } = await givenBilling.business();
    const foreign = { exchangeRate: "0.0062", exchangeRateDate: "2026-11-02" };
    await givenBilling.issuedInvoice(on(ctx, "2026-11-02"), priced("100"));
    await givenBilling.issuedInvoice(on(ctx, "2026-11-02"), { ...priced("25000"), ...foreign, currency: "JPY" });
    const { month } = await getRevenue(on(ctx, "2026-11-20"), {});
    expect(month).toMatchObject({
      amount: "100.00",
      otherCurrencies: [{ currency: "JPY", amount: "25000", previousAmount: "0" }],
    });
    const { outstanding } = await getStanding(on(ctx, "2026-11-20"), {});
    expect(outstanding).toEqual({
      count: 2,
      amount: "120.00",
      otherCurrencies: [{ currency: "JPY", count: 1, amount: "30000" }],
    });
  });

  it("is for those who read reports", async () => {
    const owner = await givenBilling.business();
    const [member, accountant] = [await given.member(owner), await given.member(owner, "accountant")];
    await givenBilling.issuedInvoice(owner.ctx, priced("100"));
    await expect(getRevenue(member.ctx, {})).rejects.toMatchObject({ kind: "forbidden" });
    expect(await getDashboard(member.ctx, {})).toMatchObject({ revenue: null, outstanding: { amount: "120.00" } });
    expect(await getDashboard(accountant.ctx, {})).toMatchObject({ revenue: { month: { amount: "100.00" } } });
    expect(await getDashboard(owner.ctx, {})).toMatchObject({ revenue: { month: { amount: "100.00" } } });
    const stranger = await givenBilling.business();
    expect(await getDashboard(stranger.ctx, {})).toMatchObject({
      revenue: { month: { amount: "0.00", changePercent: null } },
      outstanding: { count: 0, amount: "0.00" },
      anyDocument: false,
    });
    await expect(getDashboard(limited(owner.ctx, "dashboard:read"), {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("what needs attention and what comes", () => {
  const days = { issueDate: "2026-03-02" };

  it("names what is late, the oldest first, and what expires and is due within seven days", async () => {
    const { ctx } = await givenBilling.business();
    const start = on(ctx, "2026-03-02");
    const { id: clientId } = await givenBilling.client(ctx, { name: "Tamaris" });
    const due = (dueDate: string, price: string) =>
      givenBilling.issuedInvoice(start, { clientId, ...days, dueDate, ...priced(price) });
    const late = await due("2026-03-08", "100");
    const later = await due("2026-03-03", "50");
    const today = await due("2026-03-10", "10");
    const inAWeek = await due("2026-03-17", "20");
    await due("2026-03-18", "30");
    const valid = (validUntil: string) => givenBilling.issuedQuote(start, { clientId, ...days, validUntil });
    const expiring = await valid("2026-03-12");
    await valid("2026-03-18");
    await recordPayment(start, { invoiceId: late.id, amount: "60" });
    await night(ctx, "2026-03-10");

    const now = on(ctx, "2026-03-10");
    const attention = await listAttention(now, {});
    const seen = (documents: { id: string; amount: string }[] | null) =>
      documents?.map(({ id, amount }) => [id, amount]);
    expect(seen(attention.overdueInvoices)).toEqual([
      [later.id, "60.00"],
      [late.id, "60.00"],
    ]);
    expect(attention.overdueInvoices?.[0]).toMatchObject({
      client: { id: clientId, name: "Tamaris" },
      dueDate: "2026-03-03",
    });
    expect(seen(attention.expiringQuotes)).toEqual([[expiring.id, "600.00"]]);
    const upcoming = await listUpcoming(now, {});
    expect(upcoming.count).toBe(3);
    expect(seen(upcoming.documents)).toEqual([
      [today.id, "12.00"],
      [expiring.id, "600.00"],
      [inAWeek.id, "24.00"],
    ]);
    expect(await getStanding(now, {})).toMatchObject({
      overdue: { count: 2, amount: "120.00", oldestDueDate: "2026-03-03" },
      openQuotes: { count: 2, amount: "1200.00", expiring: { count: 1, amount: "600.00" } },
    });
    const blind = limited(now, "quotes:read", "invoices:read", "credit_notes:read");
    expect(await listUpcoming(blind, {})).toMatchObject({ count: 0, documents: [] });
    expect(await listAttention(limited(blind, "invoices:write", "quotes:write", "credit_notes:write"), {})).toEqual({
      today: "2026-03-10",
      overdueInvoices: null,
      expiringQuotes: null,
      failedDeliveries: null,
      blockedDrafts: null,
    });
  });

  it("names drafts that lack something, and not those that are only begun or complete", async () => {
    const owner = await givenBilling.business();
    const { ctx } = owner;
    await givenBilling.invoiceDraft(ctx, { lineItems: [] });
    await givenBilling.invoiceDraft(ctx);
    const { id: clientId } = await givenBilling.client(ctx, { siren: null, city: null });
    const quote = await givenBilling.quoteDraft(ctx, { clientId });
    expect((await listAttention(ctx, {})).blockedDrafts).toMatchObject([
      { document: { id: quote.id, kind: "quote", number: null }, missing: ["buyer.city", "buyer.siren"] },
    ]);
    await updateClient(ctx, { clientId, siren: "404833048", city: "Vannes" });
    expect((await listAttention(ctx, {})).blockedDrafts).toEqual([]);
    await updateLegalIdentity(ctx, { siren: null, siret: null, vatNumber: null });
    expect((await listAttention(ctx, {})).blockedDrafts).toHaveLength(2);
    const accountant = await given.member(owner, "accountant");
    expect((await listAttention(accountant.ctx, {})).blockedDrafts).toBeNull();
  });

  it("names a document whose last mail to somebody did not go out", async () => {
    const { ctx } = await givenBilling.business();
    const invoice = await givenBilling.issuedInvoice(ctx);
    await sendInvoice(ctx, { invoiceId: invoice.id });
    const failed = async () => (await listAttention(ctx, {})).failedDeliveries;
    const set = (change: object) => inWorkspace(ctx.actor, "write", (tx) => tx.update(documentDeliveries).set(change));
    expect(await failed()).toEqual([]);
    await set({ outcome: "failed" });
    expect(await failed()).toMatchObject([{ document: { id: invoice.id }, recipient: "compta@kervran.example" }]);
    await set({ outcome: null, error: "worker.slow" });
    expect(await failed()).toHaveLength(1);
    await sendInvoice(ctx, { invoiceId: invoice.id });
    expect(await failed()).toEqual([]);
  });
});

describe("what is remembered", () => {
  it("is right after a payment, and asked once while nothing happens", async () => {
    const { ctx } = await givenBilling.business();
    const invoice = await givenBilling.issuedInvoice(ctx, priced("100"));
    const amount = async () => (await rememberedStanding(ctx, {})).outstanding.amount;
    expect(await amount()).toBe("120.00");
    await recordPayment(ctx, { invoiceId: invoice.id, amount: "50" });
    expect(await amount()).toBe("70.00");
    // Behind the back of everybody, without an event: what was remembered is shown.
    await inWorkspace(ctx.actor, "write", (tx) => tx.execute(sql`delete from document_tallies`));
    expect(await amount()).toBe("70.00");
    expect((await getStanding(ctx, {})).outstanding.amount).toBe("0.00");
  });

  it("is right when a change that began first ends last", async () => {
    const { ctx } = await givenBilling.business();
    const invoice = await givenBilling.issuedInvoice(ctx, priced("100"));
    const amount = async () => (await rememberedStanding(ctx, {})).outstanding.amount;
    let finish = () => {};
    let begun = () => {};
    const waiting = new Promise<void>((resolve) => (finish = resolve));
    const paid = new Promise<void>((resolve) => (begun = resolve));
    const payment = recordPayment(
      ctx,
      { invoiceId: invoice.id, amount: "50" },
      {
        before: async () => {},
        after: async () => {
          begun();
          await waiting;
        },
      },
    );
    await paid;
    await givenBilling.client(ctx);
    expect(await amount()).toBe("120.00");
    finish();
    await payment;
    expect(await amount()).toBe("70.00");
  });

  it("is another day's on another day, and another person's who may see other things", async () => {
    const { ctx } = await givenBilling.business();
    const today = async (instant: string) => (await rememberedStanding(at(ctx, instant), {})).today;
    expect(await today("2026-11-23T22:00:00Z")).toBe("2026-11-23");
    expect(await today("2026-11-23T23:30:00Z")).toBe("2026-11-24");
    await expect(rememberedStanding(limited(ctx, "dashboard:read"), {})).rejects.toMatchObject({ kind: "forbidden" });
    expect((await getDashboard(ctx, {})).revenue).not.toBeNull();
    expect((await getDashboard(limited(ctx, "reports:read"), {})).revenue).toBeNull();
  });
});
