import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Buyer, Seller } from "@/lib/billing/documents/mention-facts";
import { documentTotals, type DocumentAmounts } from "@/lib/billing/documents/totals";
import { groupByVat } from "@/lib/billing/documents/vat-groups";
import type { Paper, PaperItem, PaperRow } from "@/lib/billing/paper/paper";
import { DEFAULT_INVOICING } from "@/lib/billing/settings/defaults";
import { termsFor } from "@/lib/billing/settings/terms";
import { currencyInput } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { mentionFacts } from "./given-mention-facts";

export const item = (changes: Partial<PaperItem> = {}): PaperItem => ({
  type: "item",
  description: "Développement de la boutique\nCatalogue, panier, paiement en ligne",
  quantity: decimal("3.5"),
  unit: "jour",
  unitPrice: decimal("480"),
  vatCategory: "S",
  vatRate: decimal("20"),
  discounts: [],
  ...changes,
});

interface Changes extends Partial<Omit<Paper, "facts" | "totals" | "seller">> {
  kind?: DocumentKind;
  currency?: string;
  seller?: Partial<Seller>;
  buyer?: Partial<Buyer>;
  document?: Record<string, unknown>;
  sign?: Partial<Paper["seller"]>;
  amounts?: Partial<DocumentAmounts>;
}

/** An ordinary paper between two French companies, whose totals are those of its rows; change what the test is about. */
export function givenPaper(changes: Changes = {}): Paper {
  const {
    kind = "invoice",
    seller = {},
    buyer = {},
    document = {},
    sign,
    amounts,
    currency = "EUR",
    ...rest
  } = changes;
  const rows: readonly PaperRow[] = rest.rows ?? [
    item(),
    item({
      description: "Livret",
      quantity: decimal("12"),
      unit: "unité",
      unitPrice: decimal("14.9"),
      vatRate: decimal("5.5"),
    }),
  ];
  const lines = rows.filter((row) => row.type === "item");
  const totals = documentTotals({
    currency: currencyInput.parse(currency),
    lines,
    discount: rest.discount ?? null,
    ...amounts,
  });
  const paid = rest.paid ?? 0n;
  const facts = mentionFacts(kind, {
    seller,
    buyer,
    document: {
      currency: totals.currency,
      lineCount: lines.length,
      vat: groupByVat(lines).map(({ vatCategory, vatRate }) => ({ vatCategory, vatRate })),
      hasExchangeRate: rest.exchange != null,
      ...(kind === "invoice" ? { due: totals.due - paid } : {}),
      ...document,
    },
  });
  const locale = rest.locale ?? "fr";
  return {
    locale,
    number: { quote: "DEV-2026-0012", invoice: "FAC-2026-0131", credit_note: "AV-2026-0004" }[kind],
    discount: null,
    title: null,
    notes: null,
    bank: { iban: "FR7630006000011234567890189", bic: "AGRIFRPP" },
    exchange: null,
    terms: termsFor(DEFAULT_INVOICING, locale, facts.document.issueDate),
    accentColor: "#2563eb",
    logo: null,
    ...rest,
    rows,
    facts,
    totals,
    paid,
    seller: {
      name: "Atelier Sillage",
      siret: "73282932000074",
      email: "bonjour@atelier-sillage.example",
      phone: "02 97 00 18 42",
      website: null,
      shareCapitalCurrency: currencyInput.parse("EUR"),
      ...sign,
    },
  };
}
