import { describe, expect, it } from "vitest";
import { viewInvoice } from "@/lib/billing/documents/view";
import { givenBilling, line } from "@/tests/support/given-billing";
import { given } from "@/tests/support/given";
import { getInvoice } from "./get-invoice";
import { issueInvoice } from "./issue-invoice";
import { removeInvoice } from "./remove-invoice";
import { updateInvoice } from "./update-invoice";

const at = (ctx: Parameters<typeof getInvoice>[0], instant: string) => ({ ...ctx, now: () => new Date(instant) });

describe("a draft invoice", () => {
  it("stores the figures of documentTotals, to the cent", async () => {
    const { ctx } = await givenBilling.business();
    const draft = await givenBilling.invoiceDraft(ctx, {
      lineItems: [
        { type: "section", description: "Site" },
        line({ quantity: "3.5", unitPrice: "480", discount: { percent: "5" } }),
        line({ description: "Livres", quantity: "12", unitPrice: "14.90", vatRate: "5.5", unit: null }),
        line({ description: "Atelier annulé", quantity: "-1", unitPrice: "65" }),
      ],
      discount: { percent: "3" },
    });
    expect(viewInvoice(draft)).toMatchObject({
      number: null,
      status: "draft",
      sumOfLines: "1709.80",
      discountTotal: "51.29",
      totalExclVat: "1658.51",
      totalVat: "306.55",
      totalInclVat: "1965.06",
      amountDue: "1965.06",
      vatBreakdown: [
        { vatRate: "20", taxableAmount: "1485.07", vatAmount: "297.01", discountAmount: "45.93" },
        { vatRate: "5.5", taxableAmount: "173.44", vatAmount: "9.54", discountAmount: "5.36" },
      ],
    });
    expect(viewInvoice(draft).lineItems.map(({ type, netAmount }) => [type, netAmount])).toEqual([
      ["section", null],
      ["item", "1596.00"],
      ["item", "178.80"],
      ["item", "-65.00"],
    ]);
  });

  it("changes only what is said, and nothing when that is there already", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.invoiceDraft(ctx, { title: "Site", discount: { percent: "10" } });
    const titled = await updateInvoice(ctx, { invoiceId, version: 1, title: "Boutique" });
    expect(titled).toMatchObject({ title: "Boutique", version: 2, exclVat: 45_000n });
    const same = await updateInvoice(ctx, { invoiceId, version: 2, title: "Boutique", discount: { percent: "10" } });
    expect(same.version).toBe(2);
    const cheaper = await updateInvoice(ctx, { invoiceId, version: 2, lineItems: [line({ unitPrice: "100" })] });
    expect(cheaper).toMatchObject({ version: 3, exclVat: 9_000n });
  });

  it("refuses a change of what somebody else changed meanwhile", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.invoiceDraft(ctx);
    await updateInvoice(ctx, { invoiceId, version: 1, title: "Un" });
    await expect(updateInvoice(ctx, { invoiceId, version: 1, title: "Deux" })).rejects.toMatchObject({
      code: "request.precondition_failed",
    });
  });

  it.each([
    ["a discount finer than the currency", { discount: { amount: "1.005" } }, "discount.amount", "money.too_precise"],
    [
      "a rate for a line that is exempt",
      { lineItems: [line({ vatCategory: "E" })] },
      "lineItems.0.vatRate",
      "vat.rate_not_allowed",
    ],
    [
      "a taxed line without a rate",
      { lineItems: [line({ vatCategory: "S", vatRate: "0" })] },
      "lineItems.0.vatRate",
      "vat.rate_missing",
    ],
    [
      "a period that ends before it begins",
      { supplyFrom: "2026-02-01", supplyTo: "2026-01-01" },
      "supplyTo",
      "document.before_start",
    ],
    [
      "a due date before the issue date",
      { issueDate: "2026-02-01", dueDate: "2026-01-01" },
      "dueDate",
      "document.before_start",
    ],
  ])("refuses %s and names the field", async (_what, changes, path, code) => {
    const { ctx } = await givenBilling.business();
    await expect(givenBilling.invoiceDraft(ctx, changes)).rejects.toMatchObject({
      kind: "invalid",
      issues: [expect.objectContaining({ path, code })],
    });
  });

  it("is gone when it is deleted, and an issued one stays", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.invoiceDraft(ctx);
    await removeInvoice(ctx, { invoiceId, version: 1 });
    await expect(getInvoice(ctx, { invoiceId })).rejects.toMatchObject({ kind: "not_found" });
    const issued = await givenBilling.issuedInvoice(ctx);
    await expect(removeInvoice(ctx, { invoiceId: issued.id, version: issued.version })).rejects.toMatchObject({
      code: "invoice.not_draft",
    });
  });
});

describe("issuing an invoice", () => {
  it("numbers, dates and freezes it, with what seller and buyer were", async () => {
    const { ctx } = await givenBilling.business();
    const noon = at(ctx, "2026-03-02T11:00:00Z");
    const invoice = await givenBilling.issuedInvoice(noon);
    expect(invoice).toMatchObject({
      number: "FAC-2026-0001",
      status: "sent",
      issueDate: "2026-03-02",
      dueDate: "2026-04-01",
      chainPosition: 1,
      snapshot: {
        seller: { legalName: "Atelier Sillage", ibanLast4: "0189" },
        buyer: { name: "Chantier Kervran", siren: "404833048" },
      },
    });
    expect(invoice.bankSealed).not.toContain("FR76");
  });

  it("is refused with every missing fact named, and takes no number", async () => {
    const { ctx } = await given.workspace();
    const { id: clientId } = await givenBilling.client(ctx, { siren: null, city: null });
    const { id: invoiceId } = await givenBilling.invoiceDraft(ctx, { clientId });
    const refused = await issueInvoice(ctx, { invoiceId }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: "invalid", code: "document.incomplete" });
    const paths = (refused as { issues: { path: string }[] }).issues.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["seller.siren", "seller.legalName", "buyer.siren", "buyer.city"]));
    expect(await getInvoice(ctx, { invoiceId })).toMatchObject({ status: "draft", number: null });
  });

  it("takes the year that has begun where the business is", async () => {
    const { ctx } = await givenBilling.business();
    const before = await givenBilling.issuedInvoice(at(ctx, "2026-12-31T22:30:00Z"));
    const after = await givenBilling.issuedInvoice(at(ctx, "2026-12-31T23:30:00Z"));
    expect([before.number, before.issueDate]).toEqual(["FAC-2026-0001", "2026-12-31"]);
    expect([after.number, after.issueDate]).toEqual(["FAC-2027-0001", "2027-01-01"]);
  });

  it("keeps numbers in the order of dates", async () => {
    const { ctx } = await givenBilling.business();
    const today = at(ctx, "2026-06-15T10:00:00Z");
    await givenBilling.issuedInvoice(today, { issueDate: "2026-06-10" });
    await expect(givenBilling.issuedInvoice(today, { issueDate: "2026-06-09" })).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: "issueDate", params: { issueDate: "2026-06-09", last: "2026-06-10" } })],
    });
    await expect(givenBilling.issuedInvoice(today, { issueDate: "2026-06-16" })).rejects.toMatchObject({
      code: "document.issue_date_future",
    });
    expect((await givenBilling.issuedInvoice(today)).number).toBe("FAC-2026-0002");
  });

  it("gives contiguous numbers and one chain to many at once", async () => {
    const { ctx } = await givenBilling.business();
    const { id: clientId } = await givenBilling.client(ctx);
    const drafts = await Promise.all(Array.from({ length: 30 }, () => givenBilling.invoiceDraft(ctx, { clientId })));
    const issued = await Promise.all(drafts.map(({ id }) => issueInvoice(ctx, { invoiceId: id })));
    const numbers = issued.map(({ number }) => Number(number?.slice(-4))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    const chain = issued.toSorted((a, b) => (a.chainPosition ?? 0) - (b.chainPosition ?? 0));
    expect(chain.map(({ previousHash }) => previousHash).slice(1)).toEqual(chain.map(({ hash }) => hash).slice(0, -1));
  });

  it("happens once, however often it is asked for at once", async () => {
    const { ctx } = await givenBilling.business();
    const { id: invoiceId } = await givenBilling.invoiceDraft(ctx);
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => issueInvoice(ctx, { invoiceId })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await givenBilling.issuedInvoice(ctx)).number).toMatch(/0002$/);
  });
});
