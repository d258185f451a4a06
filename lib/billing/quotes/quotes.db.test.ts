import { describe, expect, it } from "vitest";
import { viewInvoice, viewQuote } from "@/lib/billing/documents/view";
import { removeInvoice } from "@/lib/billing/invoices/remove-invoice";
import { givenBilling, line } from "@/tests/support/given-billing";
import { acceptQuote } from "./accept-quote";
import { convertQuote } from "./convert-quote";
import { duplicateQuote } from "./duplicate-quote";
import { getQuote } from "./get-quote";
import { rejectQuote } from "./reject-quote";

const content = {
  title: "Boutique en ligne",
  lineItems: [
    { type: "section", description: "Conception" },
    line({ quantity: "2", discount: { percent: "10" } }),
    line({ description: "Hébergement", unitPrice: "120.50", vatRate: "20", discount: { amount: "5.25" } }),
  ],
  discount: { amount: "12.00" },
};

describe("a quote", () => {
  it("is valid for the days of the settings and says who accepted it, and when", async () => {
    const { ctx } = await givenBilling.business();
    const noon = { ...ctx, now: () => new Date("2026-03-02T11:00:00Z") };
    const { id: quoteId } = await givenBilling.issuedQuote(noon);
    const accepted = await acceptQuote(noon, { quoteId, name: "Maëlle Kervran" });
    expect(viewQuote(accepted)).toMatchObject({
      number: "DEV-2026-0001",
      validUntil: "2026-04-01",
      status: "accepted",
      answeredBy: "Maëlle Kervran",
      answeredAt: "2026-03-02T11:00:00.000Z",
    });
    await expect(rejectQuote(noon, { quoteId })).rejects.toMatchObject({ code: "quote.not_open" });
  });

  it("cannot be accepted after its last day, but on it", async () => {
    const { ctx } = await givenBilling.business();
    const at = (instant: string) => ({ ...ctx, now: () => new Date(instant) });
    const one = await givenBilling.issuedQuote(at("2026-03-02T11:00:00Z"), { validUntil: "2026-03-10" });
    const two = await givenBilling.issuedQuote(at("2026-03-02T11:00:00Z"), { validUntil: "2026-03-10" });
    await expect(acceptQuote(at("2026-03-10T23:30:00Z"), { quoteId: one.id })).rejects.toMatchObject({
      code: "quote.expired",
    });
    expect((await acceptQuote(at("2026-03-10T22:30:00Z"), { quoteId: two.id })).status).toBe("accepted");
  });

  it("becomes one invoice with the same lines and figures, and again once that draft is deleted", async () => {
    const { ctx } = await givenBilling.business();
    const quote = await givenBilling.issuedQuote(ctx, content);
    await acceptQuote(ctx, { quoteId: quote.id });
    const invoice = await convertQuote(ctx, { quoteId: quote.id });
    const [billed, quoted] = [viewInvoice(invoice), viewQuote(quote)];
    expect(billed.lineItems).toEqual(quoted.lineItems);
    expect(billed).toMatchObject({
      status: "draft",
      title: "Boutique en ligne",
      totalInclVat: quoted.totalInclVat,
      vatBreakdown: quoted.vatBreakdown,
      quote: { id: quote.id, number: quote.number },
    });
    expect(viewQuote(await getQuote(ctx, { quoteId: quote.id })).invoice).toEqual({ id: invoice.id, number: null });
    await expect(convertQuote(ctx, { quoteId: quote.id })).rejects.toMatchObject({
      code: "quote.converted",
      issues: [expect.objectContaining({ params: { invoiceId: invoice.id } })],
    });
    await removeInvoice(ctx, { invoiceId: invoice.id, version: invoice.version });
    expect((await convertQuote(ctx, { quoteId: quote.id })).status).toBe("draft");
  });

  it("becomes one invoice of twenty attempts at once", async () => {
    const { ctx } = await givenBilling.business();
    const { id: quoteId } = await givenBilling.issuedQuote(ctx);
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => convertQuote(ctx, { quoteId })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((result) =>
      result.status === "rejected" ? [(result.reason as { code: string }).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(["quote.converted"]));
  });

  it("that was refused is not converted, but duplicated", async () => {
    const { ctx } = await givenBilling.business();
    const { id: quoteId } = await givenBilling.issuedQuote(ctx, content);
    await rejectQuote(ctx, { quoteId, name: "Maëlle", note: "Trop cher" });
    await expect(convertQuote(ctx, { quoteId })).rejects.toMatchObject({ code: "quote.not_convertible" });
    const copy = await duplicateQuote(ctx, { quoteId });
    expect(viewQuote(copy)).toMatchObject({
      status: "draft",
      number: null,
      title: "Boutique en ligne",
      answeredBy: null,
    });
    expect(viewQuote(copy).lineItems).toEqual(viewQuote(await getQuote(ctx, { quoteId })).lineItems);
  });
});
