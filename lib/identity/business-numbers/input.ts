import { isValidBIC, isValidIBAN } from "ibantools";
// By file: the package's root would bring the numbers of seventy countries to the browser.
import * as sirenRules from "stdnum/lib/cjs/fr/siren.js";
import * as siretRules from "stdnum/lib/cjs/fr/siret.js";
import * as vatRules from "stdnum/lib/cjs/fr/tva.js";
import { z } from "zod";

/** Numbers are typed with blanks, dots and dashes, and kept without. */
const compact = (text: string) => text.replace(/[\s.\-\u00a0\u202f]/g, "").toUpperCase();

/** A number that may be left out: blank means none, anything else has to pass `check`. */
const number = (code: string, error: string, check: (compacted: string) => boolean) =>
  z
    .string()
    .max(60)
    .transform(compact)
    .refine((text) => text === "" || check(text), { error, params: { code } })
    .transform((text) => (text === "" ? null : text));

/** 9 digits with their check digit. */
export const sirenInput = number(
  "business.siren",
  "A SIREN is 9 digits with a check digit.",
  (text) => sirenRules.validate(text).isValid,
).nullable();

/** 14 digits with their check digit, La Poste's own rule included. */
export const siretInput = number(
  "business.siret",
  "A SIRET is 14 digits with a check digit.",
  (text) => siretRules.validate(text).isValid,
).nullable();

/** Activity code such as 62.01Z. */
export const apeInput = number("business.ape", "An APE code is 4 digits and a letter, such as 62.01Z.", (text) =>
  /^\d{4}[A-Z]$/.test(text),
)
  .transform((text) => text && `${text.slice(0, 2)}.${text.slice(2)}`)
  .nullable();

const FOREIGN_VAT = /^(?!FR)[A-Z]{2}[0-9A-Z+*]{2,13}$/;

/** A French number with its key checked, or the outer form of a foreign one. */
export const vatNumberInput = number(
  "business.vat_number",
  "This is no valid VAT number.",
  (text) => FOREIGN_VAT.test(text) || (text.startsWith("FR") && vatRules.validate(text).isValid),
).nullable();

export const ibanInput = z
  .string()
  .max(60)
  .transform(compact)
  .pipe(z.string().min(1))
  .refine((text) => text === "" || isValidIBAN(text), {
    error: "This is no valid IBAN.",
    params: { code: "business.iban" },
  });

/** 8 or 11 characters. */
export const bicInput = number("business.bic", "A BIC is 8 or 11 characters.", (text) => isValidBIC(text)).nullable();

/** The SIREN inside a French VAT number; those of foreign businesses carry none. */
export const sirenOfVatNumber = (vatNumber: string): string | null =>
  /^FR[0-9A-Z]{2}(?!000)\d{9}$/.test(vatNumber) ? vatNumber.slice(4) : null;

/** The VAT number France gives with a SIREN: its two check digits come from the SIREN. @param siren 9 digits */
export const vatNumberOfSiren = (siren: string): string =>
  `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0")}${siren}`;
