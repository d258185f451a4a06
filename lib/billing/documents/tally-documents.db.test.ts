import { expect, test } from "vitest";
import { createQuote } from "@/lib/billing/quotes/create-quote";
import { removeQuote } from "@/lib/billing/quotes/remove-quote";
import { updateQuote } from "@/lib/billing/quotes/update-quote";
import { given } from "@/tests/support/given";
import { givenClient } from "@/tests/support/given-crm";
import { tallyDocuments } from "./tally-documents";

const line = (unitPrice: string) => ({ description: "Conseil", unitPrice, vatRate: "20" });

test("documents are counted and added up by status and currency, and change and removal with them", async () => {
  const [{ ctx }, other] = await Promise.all([given.workspace(), given.workspace()]);
  const client = await givenClient({ ctx });
  const tally = () => tallyDocuments(ctx, { kind: "quote" });
  expect(await tally()).toEqual([]);

  const first = await createQuote(ctx, { clientId: client.id, lineItems: [line("100.00")] });
  await createQuote(ctx, { clientId: client.id, lineItems: [line("0.10")] });
  await createQuote(ctx, { clientId: client.id, currency: "JPY", lineItems: [line("250")] });
  const drafts = { status: "draft", due: 0n };
  expect(await tally()).toEqual([
    { ...drafts, currency: "EUR", documents: 2, exclVat: 10_010n, inclVat: 12_012n },
    { ...drafts, currency: "JPY", documents: 1, exclVat: 250n, inclVat: 300n },
  ]);

  const quoteId = first.id;
  const changed = await updateQuote(ctx, { quoteId, version: first.version, currency: "JPY", lineItems: [line("50")] });
  expect(await tally()).toEqual([
    { ...drafts, currency: "EUR", documents: 1, exclVat: 10n, inclVat: 12n },
    { ...drafts, currency: "JPY", documents: 2, exclVat: 300n, inclVat: 360n },
  ]);
  await removeQuote(ctx, { quoteId, version: changed.version });
  expect(await tally()).toEqual([
    { ...drafts, currency: "EUR", documents: 1, exclVat: 10n, inclVat: 12n },
    { ...drafts, currency: "JPY", documents: 1, exclVat: 250n, inclVat: 300n },
  ]);
  expect(await tallyDocuments(ctx, { kind: "invoice" })).toEqual([]);
  expect(await tallyDocuments(other.ctx, { kind: "quote" })).toEqual([]);
});
