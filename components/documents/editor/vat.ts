import { matchText } from "@/components/ui/match-text";
import type { VatCategory } from "@/lib/billing/documents/vat-groups";
import { readDecimal, writePercent } from "./figures";

/** VAT before it is checked. */
export interface VatRead {
  vatCategory: VatCategory;
  vatRate: string;
}

/** Why a line has no VAT, in the reader’s language. */
export type VatWords = Record<Exclude<VatCategory, "S">, string>;

/** What France knows, most used first. */
export const USUAL_RATES = ["20", "10", "5.5", "2.1", "8.5"] as const;

const NONE = "0";

const categoriesOf = (words: VatWords) => Object.keys(words) as (keyof VatWords)[];

/**
 * `20` and `5,5 %` are a rate, `auto` is the one reason it begins, `0` is exempt; nothing typed is left to the workspace.
 * Anything else comes back as a rate, for the check to refuse.
 */
export function readVat(typed: string, locale: string, words: VatWords): VatRead | null {
  const text = typed.trim();
  if (text === "") return null;
  const rate = readDecimal(text.replace("%", ""), locale);
  if (/^0+(\.0+)?$/.test(rate)) return { vatCategory: "E", vatRate: NONE };
  if (/\d/.test(text)) return { vatCategory: "S", vatRate: rate };
  const exact = categoriesOf(words).find((category) => words[category] === text);
  const begun = categoriesOf(words).filter((category) => matchText(words[category], text) === 1);
  const category = exact ?? (begun.length === 1 ? begun[0] : undefined);
  return category ? { vatCategory: category, vatRate: NONE } : { vatCategory: "S", vatRate: text };
}

/** `20 %`, `Autoliquidation`: what {@link readVat} reads back as the same. */
export const writeVat = ({ vatCategory, vatRate }: VatRead, locale: string, words: VatWords): string =>
  vatCategory === "S" ? writePercent(vatRate, locale) : words[vatCategory];
