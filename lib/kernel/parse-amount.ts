import { minorDigits, type Currency } from "./currency";
import { decimalParts, type Decimal } from "./decimal";
import { invalid } from "./errors";
import { parseMoney } from "./money";

/**
 * A typed amount in minor units of its currency.
 * @param path where it was typed, which a refusal names
 * @throws DomainError invalid `money.too_precise` when it has more decimals than the currency
 */
export function parseAmount(amount: Decimal, currency: Currency, path: string): bigint {
  const digits = minorDigits(currency);
  if (decimalParts(amount).scale <= digits) return parseMoney(amount, currency).minor;
  const [code, message] = ["money.too_precise", `${currency} has ${digits} decimals.`];
  throw invalid("input.invalid", "Some fields were refused.", [{ path, code, message, params: { currency, digits } }]);
}
