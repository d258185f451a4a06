import { minorDigits, type Currency } from "@/lib/kernel/currency";
import { moneyToString } from "@/lib/kernel/money";

const NO_BREAK = "\u00a0";

/** How the reader writes amounts of a currency: without its sign in columns, with it in sums. The minus is a true one. */
export function amountPrinters(currency: Currency, locale: string) {
  const digits = { minimumFractionDigits: minorDigits(currency), maximumFractionDigits: minorDigits(currency) };
  const plain = new Intl.NumberFormat(locale, digits);
  const signed = new Intl.NumberFormat(locale, { style: "currency", currency, ...digits });
  // Exact: given as text, the amount never becomes a float. The Latin fonts have no narrow no-break space.
  const by = (format: Intl.NumberFormat) => (minor: bigint) =>
    format
      .format(moneyToString({ minor, currency }) as `${number}`)
      .replaceAll("\u202f", NO_BREAK)
      .replace(/^-/, "−");
  return { print: by(plain), printSum: by(signed) };
}
