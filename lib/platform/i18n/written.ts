import { formatLocale, type Locale } from "@/lib/catalog/locales";
import { minorDigits } from "@/lib/kernel/currency";
import type { LocalDate } from "@/lib/kernel/local-date";
import { moneyToString, type Money } from "@/lib/kernel/money";

/** French groups thousands by a narrow no-break space, which many fonts and mail programs do not have. */
const withCommonSpaces = (text: string): string => text.replaceAll("\u202F", "\u00A0");

/** An amount as people write it in a language: `1 965,06 €`, `€1,965.06`, with every decimal of its currency. */
export function writtenMoney(money: Money, locale: Locale): string {
  const digits = minorDigits(money.currency);
  const format = new Intl.NumberFormat(formatLocale(locale), {
    style: "currency",
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, which is formatted exactly; a number would be a float.
  return withCommonSpaces(format.format(moneyToString(money) as Intl.StringNumericLiteral));
}

/** A calendar day as people write it in a language: `15 mars 2026`, `15 March 2026`. */
export const writtenDate = (date: LocalDate, locale: Locale): string =>
  withCommonSpaces(
    new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: "long", timeZone: "UTC" }).format(
      Date.parse(`${date}T00:00:00Z`),
    ),
  );
