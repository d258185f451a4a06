/** `1234.5` as the reader writes it; text that is no number stays as it is. */
export function writtenAmount(amount: string, locale: string, digits: number): string {
  if (!/^-?\d+(\.\d+)?$/.test(amount)) return amount;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: 20 });
  // Exact: given as text, the amount never becomes a float. The Latin fonts have no narrow no-break space.
  return format.format(amount as `${number}`).replaceAll("\u202f", "\u00a0");
}
