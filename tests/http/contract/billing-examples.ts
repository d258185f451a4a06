import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { givenBilling } from "../../support/given-billing";
import type { GivenPerson } from "../../support/given";
import { owned, type Example, type ExampleMaker } from "./example";

type Body = Record<string, unknown>;

/** A request about one document of a business that may issue some. */
const about =
  (param: string, make: (person: GivenPerson) => Promise<{ id: string }>) =>
  (body?: Body, headers?: Record<string, string>): ExampleMaker =>
  async (): Promise<Example> => {
    const person = await givenBilling.business();
    const { id } = await make(person);
    return { person, params: { [param]: id }, ...(body && { body }), ...(headers && { headers }) };
  };

/** A draft nobody changed yet. */
const FIRST = { "if-match": '"1"' };

const creditNoteDraft = async ({ ctx }: GivenPerson) => {
  const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
  return createCreditNote(ctx, { invoiceId, reason: "Geste commercial" });
};

/** Of a paid invoice: the money is still to be given back. */
const owedCreditNote = async ({ ctx }: GivenPerson) => {
  const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
  await recordPayment(ctx, { invoiceId, amount: "600" });
  const { id } = await createCreditNote(ctx, { invoiceId, reason: "Geste commercial" });
  return issueCreditNote(ctx, { creditNoteId: id });
};

const payment = async ({ ctx }: GivenPerson) => {
  const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
  return recordPayment(ctx, { invoiceId, amount: "600" });
};

const draftQuote = about("quote_id", ({ ctx }) => givenBilling.quoteDraft(ctx));
const openQuote = about("quote_id", ({ ctx }) => givenBilling.issuedQuote(ctx));
const draftInvoice = about("invoice_id", ({ ctx }) => givenBilling.invoiceDraft(ctx));
const openInvoice = about("invoice_id", ({ ctx }) => givenBilling.issuedInvoice(ctx));
const draftCreditNote = about("credit_note_id", creditNoteDraft);
const openCreditNote = about("credit_note_id", owedCreditNote);
const ofPayment = about("payment_id", payment);

const LINE_ITEMS = [
  { type: "section", description: "Site" },
  {
    description: "Développement",
    quantity: "3.5",
    unit: "jour",
    unit_price: "480",
    vat_rate: "20",
    discount: { percent: "5" },
  },
  { description: "Livres", quantity: "12", unit_price: "14.90", vat_rate: "5.5" },
];

const drafted =
  (changes: Body): ExampleMaker =>
  async () => {
    const person = await givenBilling.business();
    const { id: client_id } = await givenBilling.client(person.ctx);
    return { person, body: { client_id, title: "Refonte du site", line_items: LINE_ITEMS, ...changes } };
  };

/** A request whose body names an issued invoice. */
const onInvoice =
  (body: Body): ExampleMaker =>
  async () => {
    const person = await givenBilling.business();
    const { id: invoice_id } = await givenBilling.issuedInvoice(person.ctx);
    return { person, body: { invoice_id, ...body } };
  };

const QUOTES: Record<string, ExampleMaker> = {
  "GET /api/v1/quotes": owned(),
  "POST /api/v1/quotes": drafted({ valid_until: "2030-01-31", discount: { amount: "12.50" } }),
  "GET /api/v1/quotes/{quote_id}": draftQuote(),
  "PATCH /api/v1/quotes/{quote_id}": draftQuote({ title: "Refonte", line_items: LINE_ITEMS }, FIRST),
  "DELETE /api/v1/quotes/{quote_id}": draftQuote(undefined, FIRST),
  "POST /api/v1/quotes/{quote_id}/issue": draftQuote({}, FIRST),
  "POST /api/v1/quotes/{quote_id}/duplicate": openQuote({}),
  "POST /api/v1/quotes/{quote_id}/accept": openQuote({ name: "Léa Marchand" }),
  "POST /api/v1/quotes/{quote_id}/reject": openQuote({ name: "Léa Marchand", note: "Trop cher" }),
  "POST /api/v1/quotes/{quote_id}/convert": openQuote({}),
  "GET /api/v1/quotes/{quote_id}/checklist": draftQuote(),
  "GET /api/v1/quotes/{quote_id}/activities": openQuote(),
};

const INVOICES: Record<string, ExampleMaker> = {
  "GET /api/v1/invoices": owned(),
  "POST /api/v1/invoices": drafted({ due_date: "2030-01-31", purchase_order: "BC-77", discount: { percent: "3" } }),
  "GET /api/v1/invoices/{invoice_id}": openInvoice(),
  "PATCH /api/v1/invoices/{invoice_id}": draftInvoice({ notes: "Merci", discount: null }, FIRST),
  "DELETE /api/v1/invoices/{invoice_id}": draftInvoice(undefined, FIRST),
  "POST /api/v1/invoices/{invoice_id}/issue": draftInvoice({}),
  "POST /api/v1/invoices/{invoice_id}/duplicate": openInvoice({}),
  "GET /api/v1/invoices/{invoice_id}/checklist": draftInvoice(),
  "GET /api/v1/invoices/{invoice_id}/activities": openInvoice(),
  "GET /api/v1/invoices/{invoice_id}/payments": openInvoice(),
  "POST /api/v1/invoices/{invoice_id}/payments": openInvoice({ amount: "250.00", method: "card", reference: "VIR 77" }),
  "GET /api/v1/invoices/{invoice_id}/credit-notes": openInvoice(),
  "POST /api/v1/invoices/{invoice_id}/credit-notes": openInvoice({ lines: [{ line: 0, quantity: "0.5" }] }),
};

const CREDIT_NOTES: Record<string, ExampleMaker> = {
  "GET /api/v1/credit-notes": owned(),
  "POST /api/v1/credit-notes": onInvoice({ amount: "100", reason: "Retard" }),
  "GET /api/v1/credit-notes/{credit_note_id}": draftCreditNote(),
  "PATCH /api/v1/credit-notes/{credit_note_id}": draftCreditNote({ reason: "Retard de livraison" }, FIRST),
  "DELETE /api/v1/credit-notes/{credit_note_id}": draftCreditNote(undefined, FIRST),
  "POST /api/v1/credit-notes/{credit_note_id}/issue": draftCreditNote({}),
  "POST /api/v1/credit-notes/{credit_note_id}/apply": openCreditNote({}),
  "GET /api/v1/credit-notes/{credit_note_id}/checklist": draftCreditNote(),
  "GET /api/v1/credit-notes/{credit_note_id}/activities": openCreditNote(),
};

/** Of quotes, invoices, credit notes and payments. */
export const BILLING_EXAMPLES: Record<string, ExampleMaker> = {
  ...QUOTES,
  ...INVOICES,
  ...CREDIT_NOTES,
  "GET /api/v1/payments": owned(),
  "POST /api/v1/payments": onInvoice({ amount: "0.01", paid_on: "2026-01-15", note: "Acompte" }),
  "GET /api/v1/payments/{payment_id}": ofPayment(),
  "POST /api/v1/payments/{payment_id}/reverse": ofPayment({ note: "Impayé" }),
};
