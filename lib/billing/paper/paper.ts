import type { MentionFacts } from "@/lib/billing/documents/mention-facts";
import type { Discount, Totals } from "@/lib/billing/documents/totals";
import type { VatKind } from "@/lib/billing/documents/vat-groups";
import type { Locale } from "@/lib/catalog/locales";
import type { Currency } from "@/lib/kernel/currency";
import type { Decimal } from "@/lib/kernel/decimal";
import type { LocalDate } from "@/lib/kernel/local-date";

/** What is charged. Its net amount is the one of the same place in `totals.lines`. */
export interface PaperItem extends VatKind {
  type: "item";
  /** The first line is the title, what follows is printed smaller below it. */
  description: string;
  quantity: Decimal;
  /** As it is printed: `jour`, `kg`. */
  unit: string | null;
  /** In units of the document's currency. */
  unitPrice: Decimal;
  discounts: readonly Discount[];
}

/** A heading over the items that follow. */
interface PaperSection {
  type: "section";
  description: string;
}

/** Lines of text between items. */
interface PaperText {
  type: "text";
  description: string;
}

export type PaperRow = PaperItem | PaperSection | PaperText;

/** Texts of a business for its business clients, in the language of the paper; see `termsFor` for the legal defaults. */
export interface PaperTerms {
  latePenalty: string;
  recoveryIndemnity: string;
  earlyDiscount: string;
  /** Of the business's own, under everything else. */
  footer: string | null;
}

/**
 * All that the PDF of a quote, invoice or credit note says. Plain values; nothing is looked up while it is printed, so the
 * same paper gives the same bytes for as long as the program stays the same.
 */
export interface Paper {
  /** The language of the client. */
  locale: Locale;
  /** A draft has none and is printed with a watermark. */
  number: string | null;
  facts: MentionFacts;
  totals: Totals;
  /** In their order. As many items as `totals.lines`. */
  rows: readonly PaperRow[];
  /** On the document as a whole, as it was entered; its amount is in `totals`. */
  discount: Discount | null;
  /** What it is about. */
  title: string | null;
  notes: string | null;
  /** The seller beyond what the law asks for. */
  seller: {
    /** The name on the sign, which may differ from the legal one. */
    name: string;
    siret: string | null;
    email: string | null;
    phone: string | null;
    website: string | null;
    shareCapitalCurrency: Currency;
  };
  bank: { iban: string; bic: string | null } | null;
  /** Euros for one unit of the document's currency, and the day of that rate. */
  exchange: { rate: Decimal; date: LocalDate } | null;
  terms: PaperTerms;
  /** `#2563eb`. */
  accentColor: string;
  /** PNG or JPEG. */
  logo: Uint8Array | null;
  /** Minor units that payments took off what is due, beside `totals.prepaid`. */
  paid: bigint;
}
