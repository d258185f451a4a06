import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { documents } from "@/db/schema/billing/documents";
import { inWorkspace } from "@/db/workspace";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { tallyDocuments } from "@/lib/billing/documents/tally-documents";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { updateInvoice } from "@/lib/billing/invoices/update-invoice";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { getClient } from "@/lib/crm/clients/get-client";
import type { Ctx } from "@/lib/platform/context";
import { givenBilling } from "@/tests/support/given-billing";
import { mergeClients } from "./merge-clients";
import { undoMerge } from "./undo-merge";

const rowsOf = (ctx: Ctx, clientId: string) =>
  inWorkspace(ctx.actor, "read", (tx) =>
    tx.select().from(documents).where(eq(documents.clientId, clientId)).orderBy(asc(documents.id)),
  );
const idsOf = async (ctx: Ctx, clientId: string) => (await rowsOf(ctx, clientId)).map(({ id }) => id);

async function twoClients() {
  const { ctx } = await givenBilling.business();
  const keptId = (await givenBilling.client(ctx, { name: "Lumen" })).id;
  const mergedId = (await givenBilling.client(ctx, { name: "Lumen SARL" })).id;
  return { ctx, keptId, mergedId };
}

describe("a merge of clients with documents", () => {
  it("moves drafts and issued ones, whose buyer and chain stay as they were, and gives them back", async () => {
    const { ctx, keptId, mergedId } = await twoClients();
    const own = await givenBilling.invoiceDraft(ctx, { clientId: keptId });
    const quote = await givenBilling.quoteDraft(ctx, { clientId: mergedId });
    await givenBilling.invoiceDraft(ctx, { clientId: mergedId });
    const issued = await givenBilling.issuedInvoice(ctx, { clientId: mergedId });
    await recordPayment(ctx, { invoiceId: issued.id, amount: "100.00" });
    const note = await createCreditNote(ctx, { invoiceId: issued.id, amount: "50.00", reason: "Remise" });
    await issueCreditNote(ctx, { creditNoteId: note.id });

    const before = await rowsOf(ctx, mergedId);
    expect(before).toHaveLength(4);
    const { mergeId } = await mergeClients(ctx, { keptId, mergedId });
    expect(await idsOf(ctx, mergedId)).toEqual([]);
    const after = await rowsOf(ctx, keptId);
    const changed = { clientId: keptId, updatedAt: expect.any(Date), version: expect.any(Number) };
    expect(after.filter(({ id }) => id !== own.id)).toEqual(before.map((row) => ({ ...row, ...changed })));
    const invoice = await getInvoice(ctx, { invoiceId: issued.id });
    expect(invoice).toMatchObject({
      client: { id: keptId, name: "Lumen" },
      snapshot: { buyer: { name: "Lumen SARL" } },
    });
    expect(after.find(({ id }) => id === quote.id)?.version).toBe(2);

    const { stayed } = await undoMerge(ctx, { mergeId });
    expect(stayed).toMatchObject({ documents: 0 });
    expect(await idsOf(ctx, keptId)).toEqual([own.id]);
    const again = { updatedAt: expect.any(Date), version: expect.any(Number) };
    expect(await rowsOf(ctx, mergedId)).toEqual(before.map((row) => ({ ...row, ...again })));
  });

  it("takes a credit note back with its invoice, and leaves a draft that was given to another client since", async () => {
    const { ctx, keptId, mergedId } = await twoClients();
    const invoice = await givenBilling.issuedInvoice(ctx, { clientId: mergedId });
    const draft = await givenBilling.invoiceDraft(ctx, { clientId: mergedId });
    const { mergeId } = await mergeClients(ctx, { keptId, mergedId });
    const note = await createCreditNote(ctx, { invoiceId: invoice.id });
    const made = await givenBilling.invoiceDraft(ctx, { clientId: keptId });
    const other = await givenBilling.client(ctx, { name: "Autre" });
    await updateInvoice(ctx, { invoiceId: draft.id, version: 2, clientId: other.id });

    const { stayed } = await undoMerge(ctx, { mergeId });
    expect(stayed).toMatchObject({ documents: 1 });
    expect(await idsOf(ctx, mergedId)).toEqual([invoice.id, note.id]);
    expect(await idsOf(ctx, keptId)).toEqual([made.id]);
    expect(await idsOf(ctx, other.id)).toEqual([draft.id]);
  });

  it("leaves nothing behind of what is written meanwhile", { timeout: 30_000 }, async () => {
    const { ctx, keptId, mergedId } = await twoClients();
    const invoices = [];
    for (let count = 0; count < 4; count += 1) {
      invoices.push(await givenBilling.issuedInvoice(ctx, { clientId: mergedId }));
    }
    const noted = async (invoiceId: string) => {
      const note = await createCreditNote(ctx, { invoiceId, amount: "1.00", reason: "Remise" });
      return issueCreditNote(ctx, { creditNoteId: note.id });
    };
    await Promise.all([
      ...invoices.map(({ id }) => noted(id)),
      mergeClients(ctx, { keptId, mergedId }),
      ...invoices.map(({ id }) => noted(id)),
      ...invoices.map(({ id }) => recordPayment(ctx, { invoiceId: id, amount: "1.00" })),
    ]);
    expect(await idsOf(ctx, mergedId)).toEqual([]);
    expect(await idsOf(ctx, keptId)).toHaveLength(12);
    expect(await tallyDocuments(ctx, { kind: "credit_note" })).toMatchObject([{ status: "applied", documents: 8 }]);
    expect((await getClient(ctx, { clientId: mergedId })).mergedIntoId).toBe(keptId);
  });
});
