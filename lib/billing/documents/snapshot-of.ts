import { eq } from "drizzle-orm";
import type { DocumentSnapshot } from "@/db/schema/billing/document-snapshot";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import { ownInvoicing } from "@/lib/billing/settings/own-invoicing";
import { termsFor } from "@/lib/billing/settings/terms";
import { ownWorkspace, type Workspace } from "@/lib/identity/workspaces/own-workspace";
import type { Currency } from "@/lib/kernel/currency";
import type { LocalDate } from "@/lib/kernel/local-date";
import { moneyToString } from "@/lib/kernel/money";
import { only } from "@/lib/kernel/only";
import type { ReadCtx } from "@/lib/platform/operation";

type Client = typeof clients.$inferSelect;
type Document = Pick<typeof documents.$inferSelect, "clientId" | "invoiceId" | "locale"> & { issueDate: LocalDate };

function sellerOf(workspace: Workspace): DocumentSnapshot["seller"] {
  const { shareCapital, currency } = workspace;
  return {
    name: workspace.name,
    legalName: workspace.legalName,
    legalForm: workspace.legalForm,
    siren: workspace.siren,
    siret: workspace.siret,
    ape: workspace.ape,
    vatNumber: workspace.vatNumber,
    vatRegime: workspace.vatRegime,
    registerCity: workspace.registerCity,
    shareCapital: shareCapital === null ? null : moneyToString({ minor: shareCapital, currency: currency as Currency }),
    shareCapitalCurrency: currency,
    addressLine1: workspace.addressLine1,
    addressLine2: workspace.addressLine2,
    postalCode: workspace.postalCode,
    city: workspace.city,
    country: workspace.country,
    email: workspace.email,
    phone: workspace.phone,
    website: workspace.website,
    ibanLast4: workspace.bankIbanLast4,
  };
}

const buyerOf = (client: Client): DocumentSnapshot["buyer"] => ({
  reference: client.reference,
  kind: client.kind,
  name: client.name,
  siren: client.siren,
  siret: client.siret,
  vatNumber: client.vatNumber,
  addressLine1: client.addressLine1,
  addressLine2: client.addressLine2,
  postalCode: client.postalCode,
  city: client.city,
  country: client.country,
  email: client.email,
  deliveryAddress: client.deliveryAddress,
});

async function creditedInvoice(t: ReadCtx, invoiceId: string | null): Promise<DocumentSnapshot["invoice"]> {
  if (invoiceId === null) return null;
  const { number, issueDate } = only(
    await t.tx
      .select({ number: documents.number, issueDate: documents.issueDate })
      .from(documents)
      .where(eq(documents.id, invoiceId)),
  );
  return number !== null && issueDate !== null ? { number, issueDate } : null;
}

/** What a document would freeze about its parties and terms if it were issued now; a draft is shown and checked with it. */
export async function snapshotOf(t: ReadCtx, document: Document): Promise<DocumentSnapshot> {
  const { clientId, invoiceId, locale, issueDate } = document;
  const workspace = await ownWorkspace(t);
  const invoicing = await ownInvoicing(t);
  const client = only(await t.tx.select().from(clients).where(eq(clients.id, clientId)));
  const { logoKey, logoSha256 } = workspace;
  return {
    seller: sellerOf(workspace),
    buyer: buyerOf(client),
    terms: { ...termsFor(invoicing, locale, issueDate), accentColor: invoicing.accentColor },
    logo: logoKey !== null && logoSha256 !== null ? { storageKey: logoKey, sha256: logoSha256 } : null,
    invoice: await creditedInvoice(t, invoiceId),
  };
}
