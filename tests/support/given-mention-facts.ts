import type { Buyer, DocumentFacts, MentionFacts, Seller } from "@/lib/billing/documents/mention-facts";
import type { VatCategory, VatKind } from "@/lib/billing/documents/vat-groups";
import { currencyInput } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { localDate } from "@/lib/kernel/local-date";

export const vatOf = (vatCategory: VatCategory, rate = vatCategory === "S" ? "20" : "0"): VatKind => ({
  vatCategory,
  vatRate: decimal(rate),
});

const address = {
  addressLine1: "12 rue des Lices",
  addressLine2: null,
  postalCode: "56000",
  city: "Vannes",
  country: "FR",
};

const seller: Seller = {
  ...address,
  legalName: "Atelier Sillage",
  legalForm: "sasu",
  siren: "732829320",
  ape: "62.01Z",
  vatNumber: "FR44732829320",
  vatRegime: "receipts",
  registerCity: "Vannes",
  shareCapital: 100_000n,
  hasIban: true,
};

const buyer: Buyer = {
  ...address,
  kind: "company",
  name: "Chantier Kervran",
  siren: "404833048",
  vatNumber: null,
  deliveryAddress: null,
};

const common = {
  currency: currencyInput.parse("EUR"),
  issueDate: localDate("2026-11-02"),
  supply: null,
  operation: "services",
  purchaseOrder: null,
  lineCount: 1,
  vat: [vatOf("S")],
  exemptionReason: null,
  hasExchangeRate: false,
} as const;

const documents = {
  quote: { ...common, kind: "quote", validUntil: localDate("2026-12-02") },
  invoice: { ...common, kind: "invoice", dueDate: localDate("2026-12-02"), due: 12_000n },
  credit_note: {
    ...common,
    kind: "credit_note",
    invoice: { number: "FAC-2026-0007", issueDate: localDate("2026-10-01") },
    reason: "Returned",
  },
} satisfies Record<DocumentFacts["kind"], DocumentFacts>;

/** A French company that bills another and lacks nothing; change what the test is about. */
export const mentionFacts = (
  kind: DocumentFacts["kind"],
  changes: { seller?: Partial<Seller>; buyer?: Partial<Buyer>; document?: Record<string, unknown> } = {},
): MentionFacts => ({
  seller: { ...seller, ...changes.seller },
  buyer: { ...buyer, ...changes.buyer },
  document: { ...documents[kind], ...changes.document },
});
