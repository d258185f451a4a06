import fc from "fast-check";
import type { TypedDocument, TypedLine } from "@/components/documents/editor/typed-document";
import type { VatWords } from "@/components/documents/editor/vat";
import type { Discount, DocumentAmounts, LineAmounts } from "@/lib/billing/documents/totals";
import type { Currency } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { moneyToString } from "@/lib/kernel/money";
import { anyDocument } from "./given-documents";

export const FRENCH_VAT: VatWords = {
  E: "Exonérée",
  AE: "Autoliquidation",
  K: "Intra-UE",
  G: "Export",
  O: "Hors champ",
  Z: "Taux zéro",
};

export const ENGLISH_VAT: VatWords = {
  E: "Exempt",
  AE: "Reverse charge",
  K: "Intra-EU",
  G: "Export",
  O: "Out of scope",
  Z: "Zero-rated",
};

/** A draft nobody has typed anything into, for some client. */
export const blankDocument = (currency: Currency): TypedDocument => ({
  clientId: "0198b0f0-0000-7000-8000-000000000001",
  title: "",
  purchaseOrder: "",
  currency,
  locale: "fr",
  issueDate: "",
  dueDate: "",
  validUntil: "",
  supplyFrom: "",
  supplyTo: "",
  operation: "",
  exemptionReason: "",
  notes: "",
  exchangeRate: "",
  exchangeRateDate: "",
  reason: "",
  discount: "",
  discountUnit: "percent",
  lineItems: [],
});

/** How people write a number: with and without groups, with the comma and, in both languages, with the dot. */
const HANDS = {
  fr: [
    (whole: string, rest: string) => whole + (rest && `,${rest}`),
    (whole: string, rest: string) => grouped(whole, "\u00a0") + (rest && `,${rest}`),
    (whole: string, rest: string) => grouped(whole, " ") + (rest && `,${rest}`),
    (whole: string, rest: string) => whole + (rest && `.${rest}`),
  ],
  en: [
    (whole: string, rest: string) => whole + (rest && `.${rest}`),
    (whole: string, rest: string) => grouped(whole, ",") + (rest && `.${rest}`),
  ],
} as const;

const grouped = (whole: string, separator: string) => whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, separator);

type Hand = (value: string) => string;

const hand = (language: keyof typeof HANDS): fc.Arbitrary<Hand> =>
  fc.constantFrom(...HANDS[language]).map((write) => (value: string) => {
    const [whole = "", rest = ""] = value.split(".");
    return write(whole, rest);
  });

function typedDiscount(discount: Discount | null | undefined, write: Hand, currency: Currency) {
  if (!discount) return { discount: "", discountUnit: "percent" as const };
  if ("percent" in discount) return { discount: `${write(discount.percent)} %`, discountUnit: "amount" as const };
  const amount = write(moneyToString({ minor: discount.amount, currency }));
  return { discount: `${amount} ${currency}`, discountUnit: "percent" as const };
}

function typedLine(line: LineAmounts, position: number, write: Hand, currency: Currency, words: VatWords): TypedLine {
  const { quantity, unitPrice, vatCategory, vatRate, discounts = [] } = line;
  return {
    key: `typed-${position}`,
    type: "item",
    description: `Ligne ${position}`,
    quantity: write(quantity),
    unit: "",
    unitPrice: write(unitPrice),
    vat: vatCategory === "S" ? write(vatRate) : words[vatCategory],
    ...typedDiscount(discounts[0], write, currency),
  };
}

/** What the server would refuse is not a document: a taxed line has a rate. A line is typed with one discount. */
const typeable = (line: LineAmounts): LineAmounts => ({
  ...line,
  discounts: line.discounts?.slice(0, 1) ?? [],
  ...(line.vatCategory === "S" && line.vatRate === "0" && { vatCategory: "E" as const, vatRate: decimal("0") }),
});

/** Documents as people type them, in French and in English, beside the amounts they mean. */
export const typedDocuments = fc
  .constantFrom("fr" as const, "en" as const)
  .chain((locale) => fc.tuple(fc.constant(locale), anyDocument, hand(locale)))
  .map(([locale, document, write]) => {
    const { currency, discount } = document;
    const words = locale === "fr" ? FRENCH_VAT : ENGLISH_VAT;
    const amounts: DocumentAmounts = { ...document, lines: document.lines.map(typeable) };
    const typed: TypedDocument = {
      ...blankDocument(currency),
      ...typedDiscount(discount, write, currency),
      lineItems: amounts.lines.map((line, position) => typedLine(line, position, write, currency, words)),
    };
    return { locale, words, typed, amounts };
  });
