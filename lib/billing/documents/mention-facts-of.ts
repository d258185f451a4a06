import type { DocumentSnapshot } from "@/db/schema/billing/document-snapshot";
import type { documents } from "@/db/schema/billing/documents";
import type { LegalForm } from "@/lib/catalog/legal-forms";
import type { Currency } from "@/lib/kernel/currency";
import { localDate, type LocalDate } from "@/lib/kernel/local-date";
import { parseMoney } from "@/lib/kernel/money";
import type { DocumentFacts, MentionFacts } from "./mention-facts";
import type { VatKind } from "./vat-groups";

type Document = Pick<
  typeof documents.$inferSelect,
  | "kind"
  | "currency"
  | "supplyFrom"
  | "supplyTo"
  | "operation"
  | "purchaseOrder"
  | "exemptionReason"
  | "exchangeRate"
  | "exchangeRateDate"
  | "dueDate"
  | "validUntil"
  | "inclVat"
  | "reason"
>;

/** The day it bears, and what it charges. */
export interface Charged {
  issueDate: LocalDate;
  itemCount: number;
  vat: readonly VatKind[];
}

function supplyOf({ supplyFrom, supplyTo }: Document): DocumentFacts["supply"] {
  if (supplyFrom === null) return null;
  return supplyTo === null || supplyTo === supplyFrom ? supplyFrom : { from: supplyFrom, to: supplyTo };
}

function documentFacts(document: Document, snapshot: DocumentSnapshot, charged: Charged): DocumentFacts {
  const common = {
    currency: document.currency as Currency,
    issueDate: charged.issueDate,
    supply: supplyOf(document),
    operation: document.operation,
    purchaseOrder: document.purchaseOrder,
    lineCount: charged.itemCount,
    vat: charged.vat,
    exemptionReason: document.exemptionReason,
    hasExchangeRate: document.exchangeRate !== null && document.exchangeRateDate !== null,
  };
  switch (document.kind) {
    case "quote":
      return { ...common, kind: "quote", validUntil: document.validUntil };
    case "invoice":
      return { ...common, kind: "invoice", dueDate: document.dueDate, due: document.inclVat };
    case "credit_note": {
      const { invoice } = snapshot;
      return {
        ...common,
        kind: "credit_note",
        invoice: invoice && { number: invoice.number, issueDate: localDate(invoice.issueDate) },
        reason: document.reason,
      };
    }
  }
}

/** What decides which mentions a document has and what it lacks: from its row and its snapshot, frozen or not. */
export function mentionFactsOf(document: Document, snapshot: DocumentSnapshot, charged: Charged): MentionFacts {
  const { seller, buyer } = snapshot;
  const { shareCapital, shareCapitalCurrency } = seller;
  return {
    seller: {
      ...seller,
      legalForm: seller.legalForm as LegalForm | null,
      shareCapital: shareCapital === null ? null : parseMoney(shareCapital, shareCapitalCurrency as Currency).minor,
      hasIban: seller.ibanLast4 !== null,
    },
    buyer,
    document: documentFacts(document, snapshot, charged),
  };
}
