import { z } from "zod";
import { LEGAL_FORMS, VAT_REGIMES, type LegalForm } from "@/lib/catalog/legal-forms";
import { LOCALES } from "@/lib/catalog/locales";
import type { Currency } from "@/lib/kernel/currency";
import { moneyToString } from "@/lib/kernel/money";
import type { Workspace } from "./own-workspace";

const text = z.string().nullable();

/** A business as its members see it. Bank and sender credentials never leave the server: only whether they are set. */
export const WorkspaceView = z.object({
  id: z.uuid(),
  name: z.string(),
  locale: z.enum(LOCALES),
  timeZone: z.string(),
  currency: z.string(),
  requireTwoFactor: z.boolean(),
  legalIdentity: z.object({
    legalName: text,
    legalForm: z.enum(LEGAL_FORMS).nullable(),
    siren: text,
    siret: text,
    ape: text,
    vatNumber: text,
    vatRegime: z.enum(VAT_REGIMES).nullable(),
    registerCity: text,
    shareCapital: z.string().nullable(),
    email: text,
    phone: text,
    website: text,
    addressLine1: text,
    addressLine2: text,
    postalCode: text,
    city: text,
    country: z.string(),
  }),
  bank: z.object({ set: z.boolean(), ibanLast4: text }),
  logoUrl: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

const logoUrl = (workspace: Workspace) =>
  workspace.logoSha256 === null ? null : `/api/v1/workspace/logo?v=${workspace.logoSha256.slice(0, 12)}`;

/** Money of the row in its own currency, as the API writes it. */
const capital = ({ shareCapital, currency }: Workspace) =>
  shareCapital === null ? null : moneyToString({ minor: shareCapital, currency: currency as Currency });

export function viewWorkspace(workspace: Workspace): WorkspaceView {
  const { id, name, locale, timeZone, currency, requireTwoFactor } = workspace;
  return {
    id,
    name,
    locale,
    timeZone,
    currency,
    requireTwoFactor,
    legalIdentity: {
      legalName: workspace.legalName,
      legalForm: workspace.legalForm as LegalForm | null,
      siren: workspace.siren,
      siret: workspace.siret,
      ape: workspace.ape,
      vatNumber: workspace.vatNumber,
      vatRegime: workspace.vatRegime,
      registerCity: workspace.registerCity,
      shareCapital: capital(workspace),
      email: workspace.email,
      phone: workspace.phone,
      website: workspace.website,
      addressLine1: workspace.addressLine1,
      addressLine2: workspace.addressLine2,
      postalCode: workspace.postalCode,
      city: workspace.city,
      country: workspace.country,
    },
    bank: { set: workspace.bankSealed !== null, ibanLast4: workspace.bankIbanLast4 },
    logoUrl: logoUrl(workspace),
    createdAt: workspace.createdAt.toISOString(),
  };
}
