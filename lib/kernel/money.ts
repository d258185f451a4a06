import { minorDigits, type Currency } from "./currency";
import { decimal, decimalParts, multiplyDecimals, type Decimal } from "./decimal";
import { invalid } from "./errors";

/** An amount in integer minor units of its currency: `{ minor: 1250n, currency: "EUR" }` is 12.50 EUR, `JPY` is 1250 yen. */
export type Money = { readonly minor: bigint; readonly currency: Currency };

/** PostgreSQL `bigint`, where amounts are stored. */
const LARGEST = 2n ** 63n - 1n;

/**
 * The one rounding of the application: `numerator / denominator` to the nearest integer, halves away from zero
 * (2.5 → 3, -2.5 → -3), as EN 16931 and French practice round. Works on exact integers only.
 */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError("Division by zero");
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (n * 2n + d) / (d * 2n);
  return negative ? -rounded : rounded;
}

/** @throws DomainError invalid `money.too_large` */
export function money(minor: bigint, currency: Currency): Money {
  if (minor > LARGEST || minor < -LARGEST) throw invalid("money.too_large", "The amount is too large to be stored");
  return { minor, currency };
}

/**
 * Rounds an exact amount (quantity × unit price) to the currency's minor unit, once.
 * @param per what the amount is still to be divided by: a price for 12 pieces, of which there are 5
 */
export function roundToMoney(amount: Decimal, currency: Currency, per?: Decimal): Money {
  const over = decimalParts(amount);
  const under = per === undefined ? { coefficient: 1n, scale: 0 } : decimalParts(per);
  const scaled = over.coefficient * 10n ** BigInt(minorDigits(currency) + under.scale);
  return money(divideRounded(scaled, under.coefficient * 10n ** BigInt(over.scale)), currency);
}

/** `percent` of an amount in minor units, rounded once: a discount of 7.5 %, VAT of 20 %. */
export function percentOf(minor: bigint, percent: Decimal): bigint {
  const { coefficient, scale } = decimalParts(percent);
  return divideRounded(minor * coefficient, 100n * 10n ** BigInt(scale));
}

/** @param rate how much of `currency` one unit of the amount's own currency is worth */
export const convertMoney = (amount: Money, rate: Decimal, currency: Currency): Money =>
  roundToMoney(multiplyDecimals(decimal(moneyToString(amount)), rate), currency);

/**
 * Reads `"12.5"` as 12.50 of the currency. More decimals than the currency has are refused, not rounded.
 * @throws DomainError invalid `decimal.malformed`, `money.too_precise`, `money.too_large`
 */
export function parseMoney(text: string, currency: Currency): Money {
  const amount = decimal(text);
  const digits = minorDigits(currency);
  if (decimalParts(amount).scale > digits) {
    throw invalid("money.too_precise", `${currency} amounts have at most ${digits} decimals`);
  }
  return roundToMoney(amount, currency);
}

/** The amount as the API writes it: every decimal of the currency, a dot, no grouping (`"12.50"`, `"-0.05"`, JPY `"1250"`). */
export function moneyToString({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = minor < 0n ? "-" : "";
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Sum in one currency; of nothing, zero. Mixing currencies is a defect in the caller, hence not a DomainError. */
export function sumMoney(amounts: readonly Money[], currency: Currency): Money {
  let minor = 0n;
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new RangeError(`Cannot add ${amount.currency} to ${currency}`);
    minor += amount.minor;
  }
  return { minor, currency };
}
