/**
 * An amount as its reader writes it: `1 965,06 €`, `€1,965.06`. Exact: given as text, it never becomes a float.
 * @param amount decimal string with every decimal of its currency, as views have it
 */
export function writtenMoney(amount: string, currency: string, locale: string): string {
  const digits = amount.split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // The Latin fonts have no narrow no-break space.
  return format.format(amount as Intl.StringNumericLiteral).replaceAll("\u202f", "\u00a0");
}
