import { z } from "zod";

/** Active ISO 4217 currencies (amendment 179 of 2025, BGN gone since 2026) without funds, metals and test codes. */
const CODES =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP " +
  "CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD " +
  "JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN " +
  "NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN " +
  "SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/** Every code a workspace or a document may use. */
export const CURRENCIES: readonly string[] = CODES.split(" ");

const MINOR_DIGITS = new Map(CURRENCIES.map((code) => [code, 2]));
for (const code of "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "))
  MINOR_DIGITS.set(code, 0);
for (const code of "BHD IQD JOD KWD LYD OMR TND".split(" ")) MINOR_DIGITS.set(code, 3);

/** An ISO 4217 code, upper case. */
export const currencyInput = z
  .string()
  .refine((code) => MINOR_DIGITS.has(code), "currency.unknown")
  .brand("Currency");

export type Currency = z.infer<typeof currencyInput>;

/**
 * Decimals of the minor unit by ISO 4217. Not taken from `Intl`: its data (CLDR) says 0 for currencies that have 3 by the
 * standard, such as IQD, and differs between browser and server versions.
 */
export const minorDigits = (currency: Currency): number => MINOR_DIGITS.get(currency) ?? 2;
