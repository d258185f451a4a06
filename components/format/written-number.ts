/** `5.5` as `5,5`: an exact decimal with the decimals it has. */
export const writtenNumber = (value: string, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
    .format(value as Intl.StringNumericLiteral)
    // The Latin fonts have no narrow no-break space.
    .replaceAll("\u202f", "\u00a0");

/** `5.5` as `5,5 %`. */
export const writtenPercent = (value: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "unit", unit: "percent", maximumFractionDigits: 20 })
    .format(value as Intl.StringNumericLiteral)
    .replaceAll("\u202f", "\u00a0");

/** An amount without the sign of its currency, at least with all its decimals: for columns of one currency, and unit prices. */
export const writtenFigure = (value: string, locale: string, digits: number): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: 20 })
    .format(value as Intl.StringNumericLiteral)
    .replaceAll("\u202f", "\u00a0");
