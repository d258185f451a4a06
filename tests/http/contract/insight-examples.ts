import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { givenBilling } from "../../support/given-billing";
import type { Example, ExampleMaker } from "./example";

/** A business with something in every part of its dashboard. */
async function withDocuments(): Promise<Example> {
  const person = await givenBilling.business();
  const { ctx } = person;
  const { id: clientId } = await givenBilling.client(ctx, { paymentTermsDays: 5 });
  const { id: invoiceId } = await givenBilling.issuedInvoice(ctx, { clientId });
  const { id: creditNoteId } = await createCreditNote(ctx, { invoiceId, amount: "20.00", reason: "Geste commercial" });
  await issueCreditNote(ctx, { creditNoteId });
  await givenBilling.issuedQuote(ctx, { clientId });
  const unknown = await givenBilling.client(ctx, { siren: null });
  await givenBilling.quoteDraft(ctx, { clientId: unknown.id });
  return { person };
}

export const INSIGHT_EXAMPLES: Record<string, ExampleMaker> = {
  "GET /api/v1/dashboard": withDocuments,
};
