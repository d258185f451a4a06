import { hasShareCapital, type LegalForm } from "@/lib/catalog/legal-forms";
import { sirenOfVatNumber } from "@/lib/identity/business-numbers/input";
import type { Issue } from "@/lib/kernel/errors";

export interface CheckedIdentity {
  legalForm: string | null;
  siren: string | null;
  siret: string | null;
  vatNumber: string | null;
  shareCapital: bigint | null;
  postalCode: string | null;
  country: string;
}

const issue = (path: string, code: string, message: string): Issue => ({ path, code, message });

/** Where the parts of a legal identity contradict each other; each part alone was checked before. */
export function identityIssues(identity: CheckedIdentity): Issue[] {
  const { siren, siret, vatNumber, postalCode, country, legalForm, shareCapital } = identity;
  const issues: Issue[] = [];
  if (siren && siret && !siret.startsWith(siren)) {
    issues.push(issue("siret", "business.siret_of_other_siren", "The SIRET must begin with the SIREN."));
  }
  const known = siren ?? siret?.slice(0, 9);
  const inVatNumber = vatNumber && sirenOfVatNumber(vatNumber);
  if (known && inVatNumber && inVatNumber !== known) {
    issues.push(issue("vatNumber", "business.vat_of_other_siren", "The VAT number must contain the SIREN."));
  }
  if (country === "FR" && postalCode && !/^\d{5}$/.test(postalCode)) {
    issues.push(issue("postalCode", "business.postal_code", "A French postal code has 5 digits."));
  }
  if (shareCapital !== null && legalForm && !hasShareCapital(legalForm as LegalForm)) {
    issues.push(issue("shareCapital", "business.no_capital", "This legal form has no share capital."));
  }
  return issues;
}
