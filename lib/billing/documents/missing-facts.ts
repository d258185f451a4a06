import { hasShareCapital } from "@/lib/catalog/legal-forms";
import type { Issue } from "@/lib/kernel/errors";
import { buyerOwesVat, showsVatInEuros, type MentionFacts } from "./mention-facts";

const missing = (path: string): Issue => ({ path, code: "document.fact_missing", message: `${path} is missing.` });

function ofSeller(facts: MentionFacts): Record<string, boolean> {
  const { legalForm, vatRegime, ...seller } = facts.seller;
  const company = legalForm !== null && hasShareCapital(legalForm);
  return {
    legalName: seller.legalName === null,
    // Decides whether "EI" follows the name.
    legalForm: legalForm === null,
    addressLine1: seller.addressLine1 === null,
    postalCode: seller.postalCode === null,
    city: seller.city === null,
    siren: seller.country === "FR" && seller.siren === null,
    registerCity: company && seller.registerCity === null,
    shareCapital: company && seller.shareCapital === null,
    vatRegime: vatRegime === null,
    vatNumber: seller.vatNumber === null && (vatRegime === "receipts" || vatRegime === "debits" || buyerOwesVat(facts)),
  };
}

function ofBuyer(facts: MentionFacts): Record<string, boolean> {
  const { buyer } = facts;
  const french = buyer.country === "FR";
  return {
    addressLine1: buyer.addressLine1 === null,
    // Not every country has postal codes.
    postalCode: french && buyer.postalCode === null,
    city: buyer.city === null,
    siren: french && buyer.kind === "company" && buyer.siren === null,
    vatNumber: buyerOwesVat(facts) && buyer.vatNumber === null,
  };
}

function ofDocument(facts: MentionFacts): Record<string, boolean> {
  const { document, seller } = facts;
  const exempt = document.vat.some(({ vatCategory }) => vatCategory === "E") && seller.vatRegime !== "franchise";
  return {
    lines: document.lineCount === 0,
    operation: document.kind !== "quote" && document.operation === null,
    dueDate: document.kind === "invoice" && document.dueDate === null,
    validUntil: document.kind === "quote" && document.validUntil === null,
    invoice: document.kind === "credit_note" && document.invoice === null,
    reason: document.kind === "credit_note" && document.reason === null,
    exemptionReason: exempt && document.exemptionReason === null,
    exchangeRate: showsVatInEuros(facts) && !document.hasExchangeRate,
  };
}

/**
 * What keeps a document from being issued, with the place to mend it: `seller.siren`, `buyer.city`, `document.dueDate`. Empty
 * when it may be issued.
 */
export function missingFacts(facts: MentionFacts): Issue[] {
  const checks = { seller: ofSeller(facts), buyer: ofBuyer(facts), document: ofDocument(facts) };
  const issues = Object.entries(checks).flatMap(([of, fields]) =>
    Object.entries(fields).flatMap(([field, absent]) => (absent ? [missing(`${of}.${field}`)] : [])),
  );
  const taxed = facts.document.vat.some(({ vatCategory }) => vatCategory === "S");
  if (facts.seller.vatRegime === "franchise" && taxed) {
    const message = "A business exempt from VAT charges none.";
    issues.push({ path: "document.lines", code: "document.vat_in_franchise", message });
  }
  return issues;
}
