import Big from "big.js";
import { z } from "zod";
import { invalid } from "./errors";

const Exact = Big();
Exact.strict = true; // refuses JavaScript numbers, so no float ever enters
Exact.PE = 1_000_000; // never print an exponent
Exact.NE = -1_000_000;

declare const decimal_: unique symbol;

/** An exact decimal in canonical form: no exponent, no trailing zeros, no `-0` (`"12.5"`, `"-0.003"`). Safe in JSON and props. */
export type Decimal = string & { readonly [decimal_]: true };

const PATTERN = /^-?\d{1,30}(\.\d{1,30})?$/;

const canonical = (value: Big): Decimal => {
  const text = value.toFixed();
  return (text === "-0" ? "0" : text) as Decimal;
};

/**
 * Reads `"1234.50"`: a dot as separator, no grouping, no exponent, at most 30 digits on each side.
 * @throws DomainError invalid `decimal.malformed`
 */
export function decimal(text: string): Decimal {
  if (!PATTERN.test(text)) throw invalid("decimal.malformed", "Expected a decimal number such as 1234.5");
  return canonical(new Exact(text));
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => canonical(new Exact(a).times(b));

export const addDecimals = (a: Decimal, b: Decimal): Decimal => canonical(new Exact(a).plus(b));

/** -1, 0 or 1, so it sorts. Strings must not be compared directly: `"9" > "10"`. */
export const compareDecimals = (a: Decimal, b: Decimal): -1 | 0 | 1 => new Exact(a).cmp(b);

/** The same number as an integer over a power of ten: `"12.5"` is `{ coefficient: 125n, scale: 1 }`. */
export function decimalParts(value: Decimal): { coefficient: bigint; scale: number } {
  const [, fraction = ""] = value.split(".");
  return { coefficient: BigInt(value.replace(".", "")), scale: fraction.length };
}

type Bounds = { scale: number; min?: string; max?: string };

/**
 * Schema of a decimal sent as a string. More decimals than `scale` are refused rather than rounded: silently changing what
 * somebody typed would change what they invoice. Trailing zeros do not count.
 */
export const decimalInput = ({ scale, min, max }: Bounds) =>
  z
    .string()
    .regex(PATTERN, "decimal.malformed")
    .transform((text) => decimal(text))
    .refine((value) => decimalParts(value).scale <= scale, "decimal.too_precise")
    .refine((value) => min === undefined || compareDecimals(value, decimal(min)) >= 0, "decimal.too_small")
    .refine((value) => max === undefined || compareDecimals(value, decimal(max)) <= 0, "decimal.too_large");
