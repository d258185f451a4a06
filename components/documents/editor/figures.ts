import { typedAmount } from "@/components/forms/typed-amount";
import { writtenAmount } from "@/components/forms/written-amount";
import { minorDigits, type Currency } from "@/lib/kernel/currency";

/**
 * `1 234,5`, `1,234.5` or an unfinished `12,` as a decimal string; text that is no number comes back as typed, for the
 * check to refuse.
 */
export const readDecimal = (typed: string, locale: string): string =>
  typedAmount(
    typed
      .trim()
      .replaceAll("−", "-")
      .replace(/(?<=\d)[.,]$/, ""),
    locale,
  );

/** A decimal string as its reader writes it, with at least `digits` decimals; what is no number stays as it is. */
export const writeDecimal = (value: string, locale: string, digits = 0): string => writtenAmount(value, locale, digits);

const signOf = (currency: Currency, locale: string, currencyDisplay: "symbol" | "narrowSymbol"): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;

/** `€`, `$`; the code itself for currencies without a sign. */
export const shortSign = (currency: Currency, locale: string): string => signOf(currency, locale, "narrowSymbol");

/** What people type for a currency: `$US`, `USD`, `$`. The longest first. */
const signsOf = (currency: Currency, locale: string): string[] =>
  [currency, signOf(currency, locale, "symbol"), shortSign(currency, locale)].toSorted((a, b) => b.length - a.length);

export interface Figures {
  locale: string;
  currency: Currency;
}

/** A discount as its field shows it: the number, and what it is a number of. */
export interface TypedDiscount {
  discount: string;
  discountUnit: "percent" | "amount";
}

const without = (text: string, sign: string): string => {
  const at = text.toUpperCase().indexOf(sign.toUpperCase());
  return at < 0 ? text : text.slice(0, at) + text.slice(at + sign.length);
};

/** A sign typed with the number decides what it is: `10 %`, `50 €`, `50 EUR`. */
export function settleDiscount(typed: TypedDiscount, { locale, currency }: Figures): TypedDiscount {
  const text = typed.discount.trim();
  if (text.includes("%")) return { discount: without(text, "%").trim(), discountUnit: "percent" };
  const sign = signsOf(currency, locale).find((one) => without(text, one) !== text);
  return sign === undefined ? typed : { discount: without(text, sign).trim(), discountUnit: "amount" };
}

/** A discount before it is checked; nothing typed is none. */
export function readDiscount(typed: TypedDiscount, figures: Figures): { percent: string } | { amount: string } | null {
  const { discount, discountUnit } = settleDiscount(typed, figures);
  if (discount.trim() === "") return null;
  const number = readDecimal(discount, figures.locale);
  return discountUnit === "percent" ? { percent: number } : { amount: number };
}

/** A saved discount as its field shows it. */
export function writeDiscount(
  saved: { percent: string } | { amount: string } | null,
  { locale, currency }: Figures,
): TypedDiscount {
  if (saved === null) return { discount: "", discountUnit: "percent" };
  if ("percent" in saved) return { discount: writeDecimal(saved.percent, locale), discountUnit: "percent" };
  return { discount: writeDecimal(saved.amount, locale, minorDigits(currency)), discountUnit: "amount" };
}

/** `5,5 %`; what is no number stays as it is. */
export const writePercent = (percent: string, locale: string): string =>
  /^-?\d+(\.\d+)?$/.test(percent)
    ? `${writeDecimal(percent, locale)}${locale.startsWith("fr") ? "\u00a0" : ""}%`
    : percent;

/** A price in words of its currency, with as many decimals as it has: `480,00 €`. */
export const writePrice = (price: string, { locale, currency }: Figures): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 6 })
    // Exact: given as text, the price never becomes a float. The Latin fonts have no narrow no-break space.
    .format(price as `${number}`)
    .replaceAll("\u202f", "\u00a0");
