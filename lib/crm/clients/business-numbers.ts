import { identityIssues } from "@/lib/identity/workspaces/identity-issues";
import type { Issue } from "@/lib/kernel/errors";

interface BusinessNumbers {
  siren: string | null;
  siret: string | null;
  vatNumber: string | null;
}

/** A SIRET begins with the SIREN of its business, so nobody has to type both. */
export const sirenOf = ({ siren, siret }: Pick<BusinessNumbers, "siren" | "siret">): string | null =>
  siren ?? siret?.slice(0, 9) ?? null;

/** Where a client's numbers contradict each other; each alone was checked before. Addresses abroad are as they are. */
export const clientIssues = ({ siren, siret, vatNumber }: BusinessNumbers): Issue[] =>
  identityIssues({ siren, siret, vatNumber, legalForm: null, shareCapital: null, postalCode: null, country: "FR" });
