import { formatLocale, type Locale } from "@/lib/catalog/locales";
import { minorDigits, type Currency } from "@/lib/kernel/currency";
import type { Decimal } from "@/lib/kernel/decimal";
import type { LocalDate } from "@/lib/kernel/local-date";
import { moneyToString } from "@/lib/kernel/money";

/** `Intl` takes decimals of any length as text, exactly. */
const exact = (text: string) => text as `${number}`;

type NumberStyle = Pick<Intl.NumberFormatOptions, "minimumFractionDigits" | "maximumFractionDigits">;

/** How a language writes figures and days on paper. */
export interface Written {
  /** `1 234,50` */
  amount(minor: bigint): string;
  /** `1 234,50 €` */
  money(minor: bigint, currency?: Currency): string;
  /** A price may have more decimals than its currency: `0,1234`. */
  price(price: Decimal): string;
  quantity(quantity: Decimal): string;
  /** An exchange rate, whole. */
  rate(rate: Decimal): string;
  /** `5,5 %` */
  percent(rate: Decimal): string;
  /** `1er novembre 2026` */
  day(date: LocalDate): string;
  /** `1er oct. – 12 nov. 2026` */
  period(from: LocalDate, to: LocalDate): string;
  country(code: string): string;
}

/** The amounts are in minor units of `currency`. */
export function written(locale: Locale, currency: Currency): Written {
  const language = formatLocale(locale);
  const numbers = (style: NumberStyle) => new Intl.NumberFormat(language, style);
  const fixed = (count: number): NumberStyle => ({ minimumFractionDigits: count, maximumFractionDigits: count });

  const digits = minorDigits(currency);
  const amounts = numbers(fixed(digits));
  const prices = numbers({ minimumFractionDigits: digits, maximumFractionDigits: 6 });
  const plain = numbers({ maximumFractionDigits: 6 });
  const whole = numbers({ maximumFractionDigits: 20 });
  const monies = new Map<Currency, Intl.NumberFormat>();
  const moneyOf = (of: Currency): Intl.NumberFormat => {
    const known = monies.get(of);
    if (known) return known;
    const format = new Intl.NumberFormat(language, { style: "currency", currency: of, ...fixed(minorDigits(of)) });
    monies.set(of, format);
    return format;
  };
  const days = (month: "long" | "short", year: boolean) =>
    new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC", ...(year ? { year: "numeric" } : {}) });
  const [long, short, shortInYear] = [days("long", true), days("short", true), days("short", false)];
  const write = (format: Intl.DateTimeFormat, date: LocalDate): string => {
    const text = format.format(new Date(`${date}T00:00:00Z`));
    return locale === "fr" ? text.replace(/^1 /, "1er ") : text;
  };
  const countries = new Intl.DisplayNames(language, { type: "region" });
  const spaced = locale === "fr" ? "\u00A0%" : "%";

  return {
    amount: (minor) => amounts.format(exact(moneyToString({ minor, currency }))),
    money: (minor, of = currency) => moneyOf(of).format(exact(moneyToString({ minor, currency: of }))),
    price: (price) => prices.format(exact(price)),
    quantity: (quantity) => plain.format(exact(quantity)),
    rate: (rate) => whole.format(exact(rate)),
    percent: (rate) => plain.format(exact(rate)) + spaced,
    day: (date) => write(long, date),
    period(from, to) {
      const sameYear = from.slice(0, 4) === to.slice(0, 4);
      return `${write(sameYear ? shortInYear : short, from)} – ${write(short, to)}`;
    },
    country: (code) => countries.of(code) ?? code,
  };
}
