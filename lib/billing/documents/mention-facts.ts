import type { LegalForm, VatRegime } from "@/lib/catalog/legal-forms";
import type { Currency } from "@/lib/kernel/currency";
import type { LocalDate } from "@/lib/kernel/local-date";
import type { VatKind } from "./vat-groups";

export interface Address {
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
  country: string;
}

/** The workspace as it stands on a document. */
export interface Seller extends Address {
  legalName: string | null;
  legalForm: LegalForm | null;
  siren: string | null;
  ape: string | null;
  vatNumber: string | null;
  vatRegime: VatRegime | null;
  registerCity: string | null;
  shareCapital: bigint | null;
  hasIban: boolean;
}

/** The client as it stands on a document; a `person` buys as a consumer. */
export interface Buyer extends Address {
  kind: "company" | "person";
  name: string;
  siren: string | null;
  vatNumber: string | null;
  deliveryAddress: Address | null;
}

interface CommonFacts {
  currency: Currency;
  issueDate: LocalDate;
  /** A day, or the first and last day of a period. */
  supply: LocalDate | { from: LocalDate; to: LocalDate } | null;
  operation: "goods" | "services" | "both" | null;
  purchaseOrder: string | null;
  lineCount: number;
  vat: readonly VatKind[];
  /** Why lines of category E are exempt. */
  exemptionReason: string | null;
  hasExchangeRate: boolean;
}

export type DocumentFacts = CommonFacts &
  (
    | { kind: "quote"; validUntil: LocalDate | null }
    | { kind: "invoice"; dueDate: LocalDate | null; due: bigint }
    | { kind: "credit_note"; invoice: { number: string; issueDate: LocalDate } | null; reason: string | null }
  );

export interface MentionFacts {
  seller: Seller;
  buyer: Buyer;
  document: DocumentFacts;
}

/** Reverse charge and goods to another EU country: the buyer owes the VAT, and both VAT numbers are needed. */
export const buyerOwesVat = ({ document }: MentionFacts): boolean =>
  document.vat.some(({ vatCategory }) => vatCategory === "AE" || vatCategory === "K");

/** French VAT is declared in euros, so what is billed in another currency shows it in euros too. */
export const showsVatInEuros = ({ document }: MentionFacts): boolean =>
  document.kind !== "quote" &&
  document.currency !== "EUR" &&
  document.vat.some(({ vatCategory }) => vatCategory === "S");
