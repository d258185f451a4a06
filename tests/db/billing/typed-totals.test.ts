import fc from "fast-check";
import { expect, test } from "vitest";
import { createInvoice } from "@/lib/billing/invoices/create-invoice";
import { documentTotals } from "@/lib/billing/documents/totals";
import { usualVat } from "@/lib/billing/drafts/totals";
import { decimal } from "@/lib/kernel/decimal";
import { given } from "@/tests/support/given";
import { givenClient } from "@/tests/support/given-crm";
import { typedDocuments } from "@/tests/support/typed-documents";
import { createCollector } from "@/components/documents/editor/collect-draft";

const DOCUMENTS = 1_000;

test(
  `what is shown while ${DOCUMENTS} invoices are typed is what the database has of them`,
  { timeout: 300_000 },
  async () => {
    const owner = await given.workspace();
    const { id: clientId } = await givenClient(owner);
    const usual = usualVat(null, decimal("20"));
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(typedDocuments, async ({ typed, locale, words, amounts }) => {
        const collect = createCollector({ kind: "invoice", usual, words, locale });
        const { fields, lineItems, totals, problems } = collect({ ...typed, clientId });
        expect(problems).toEqual([]);
        if (!totals) throw new Error("A total too large");
        const stored = await createInvoice(owner.ctx, { ...fields, lineItems });
        const { sumOfLines, discount, exclVat, vat, inclVat } = totals;
        expect(stored).toMatchObject({ sumOfLines, discount, exclVat, vat, inclVat });
        expect(stored.lines.map(({ gross, net }) => ({ gross, net }))).toEqual(
          totals.lines.map(({ gross, net }) => ({ gross, net })),
        );
        expect(stored.vatGroups).toEqual(totals.groups);
        // Computed apart from what was typed, too.
        expect(exclVat).toBe(documentTotals(amounts).exclVat);
        compared += 1;
      }),
      { numRuns: DOCUMENTS, endOnFailure: true },
    );
    expect(compared).toBe(DOCUMENTS);
  },
);
