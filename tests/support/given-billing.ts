import { createClient } from "@/lib/crm/clients/create-client";
import { createInvoice } from "@/lib/billing/invoices/create-invoice";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { createQuote } from "@/lib/billing/quotes/create-quote";
import { issueQuote } from "@/lib/billing/quotes/issue-quote";
import { changeBankDetails } from "@/lib/identity/workspaces/change-bank-details";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import type { Ctx } from "@/lib/platform/context";
import { given, type GivenPerson } from "./given";

const ADDRESS = { addressLine1: "12 rue des Lices", postalCode: "56000", city: "Vannes", country: "FR" };

/** What a business must have filled in before it may issue anything. */
export const LEGAL_IDENTITY = {
  ...ADDRESS,
  legalName: "Atelier Sillage",
  legalForm: "micro",
  siren: "732829320",
  siret: "73282932000074",
  ape: "62.01Z",
  vatNumber: "FR44732829320",
  vatRegime: "receipts",
} as const;

export const IBAN = "FR7630006000011234567890189";

/** Fills in what a workspace needs before its owner may issue documents. */
export async function registered<Person extends Pick<GivenPerson, "ctx">>(
  person: Person,
  identity: Record<string, unknown> = {},
): Promise<Person> {
  await updateLegalIdentity(person.ctx, { ...LEGAL_IDENTITY, ...identity });
  await changeBankDetails(person.ctx, { iban: IBAN, bic: "AGRIFRPP" });
  return person;
}

/** A workspace whose owner may issue documents. */
const business = async (identity: Record<string, unknown> = {}): Promise<GivenPerson> =>
  registered(await given.workspace(), identity);

/** A French company that lacks nothing. */
const client = (ctx: Ctx, changes: Record<string, unknown> = {}) =>
  createClient(ctx, {
    name: "Chantier Kervran",
    siren: "404833048",
    email: "compta@kervran.example",
    ...ADDRESS,
    ...changes,
  });

/** One line of an hour's work. */
export const line = (changes: Record<string, unknown> = {}) => ({
  description: "Développement",
  quantity: "1",
  unit: "jour",
  unitPrice: "500",
  vatRate: "20",
  ...changes,
});

type Changes = Record<string, unknown>;

const invoiceDraft = async (ctx: Ctx, changes: Changes = {}) =>
  createInvoice(ctx, { clientId: changes["clientId"] ?? (await client(ctx)).id, lineItems: [line()], ...changes });

async function issuedInvoice(ctx: Ctx, changes: Changes = {}) {
  const { id } = await invoiceDraft(ctx, changes);
  return issueInvoice(ctx, { invoiceId: id });
}

const quoteDraft = async (ctx: Ctx, changes: Changes = {}) =>
  createQuote(ctx, { clientId: changes["clientId"] ?? (await client(ctx)).id, lineItems: [line()], ...changes });

async function issuedQuote(ctx: Ctx, changes: Changes = {}) {
  const { id } = await quoteDraft(ctx, changes);
  return issueQuote(ctx, { quoteId: id });
}

export const givenBilling = { business, client, invoiceDraft, issuedInvoice, quoteDraft, issuedQuote };
