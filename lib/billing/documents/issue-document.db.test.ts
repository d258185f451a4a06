import { describe, expect, it } from "vitest";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { issueQuote } from "@/lib/billing/quotes/issue-quote";
import { DomainError } from "@/lib/kernel/errors";
import type { Ctx } from "@/lib/platform/context";
import { givenBilling } from "@/tests/support/given-billing";

/** One after the other in the order of a list, as its selection is issued; what is refused is told by its code. */
async function issueAll(ids: readonly string[], issue: (id: string) => Promise<{ number: string | null }>) {
  const told: (string | null)[] = [];
  for (const id of ids) {
    told.push(
      await issue(id).then(
        ({ number }) => number,
        (error: unknown) => (error instanceof DomainError ? error.code : "failed"),
      ),
    );
  }
  return told;
}

const invoices = (ctx: Ctx) => (invoiceId: string) => issueInvoice(ctx, { invoiceId });
const counters = (numbers: readonly (string | null)[]) => numbers.map((number) => number?.slice(-4));

describe("many drafts issued one after the other", () => {
  it("are numbered in that order, and the one that lacks something leaves no gap", async () => {
    const { ctx } = await givenBilling.business();
    const { id: clientId } = await givenBilling.client(ctx);
    const unknown = await givenBilling.client(ctx, { siren: null, addressLine1: null });
    const drafts = [];
    for (const client of [clientId, clientId, unknown.id, clientId]) {
      drafts.push((await givenBilling.invoiceDraft(ctx, { clientId: client })).id);
    }
    const [a = "", b = "", incomplete = "", c = ""] = drafts;
    const told = await issueAll([c, a, incomplete, b], invoices(ctx));
    expect(counters([told[0] ?? null, told[1] ?? null, told[3] ?? null])).toEqual(["0001", "0002", "0003"]);
    expect(told[2]).toBe("document.incomplete");
    expect(await getInvoice(ctx, { invoiceId: incomplete })).toMatchObject({ status: "draft", number: null });
    expect(await getInvoice(ctx, { invoiceId: b })).toMatchObject({ status: "sent", number: told[3] });
  });

  it("are issued once when two people issue the same selection at once, without a gap", async () => {
    const { ctx } = await givenBilling.business();
    const { id: clientId } = await givenBilling.client(ctx);
    const ids: string[] = [];
    for (let index = 0; index < 6; index += 1) ids.push((await givenBilling.invoiceDraft(ctx, { clientId })).id);
    const both = await Promise.all([issueAll(ids, invoices(ctx)), issueAll(ids.toReversed(), invoices(ctx))]);
    const numbers = both.flat().filter((told) => told !== "invoice.not_draft");
    expect(counters(numbers).toSorted()).toEqual(["0001", "0002", "0003", "0004", "0005", "0006"]);
    expect(both.flat().filter((told) => told === "invoice.not_draft")).toHaveLength(6);
  });

  it("have a series of their own for every kind, and one chain", async () => {
    const { ctx } = await givenBilling.business();
    const invoice = await givenBilling.issuedInvoice(ctx);
    const quote = await givenBilling.quoteDraft(ctx);
    const note = await createCreditNote(ctx, { invoiceId: invoice.id, amount: "10", reason: "Remise" });
    const more = await givenBilling.invoiceDraft(ctx);
    const issued = [
      await issueQuote(ctx, { quoteId: quote.id }),
      await issueCreditNote(ctx, { creditNoteId: note.id }),
      await issueInvoice(ctx, { invoiceId: more.id }),
    ];
    expect(counters(issued.map(({ number }) => number))).toEqual(["0001", "0001", "0002"]);
    expect(new Set(issued.map(({ number }) => number)).size).toBe(3);
    const first = Number(invoice.chainPosition);
    expect(issued.map(({ chainPosition }) => chainPosition)).toEqual([first + 1, first + 2, first + 3]);
  });
});
