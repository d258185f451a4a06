import { LOCALES } from "@/lib/catalog/locales";
import { CLIENT_KINDS, CLIENT_STATUSES } from "@/lib/crm/clients/status";
import { countryCode } from "./country-code";
import { fold } from "./fold";
import type { ImportField } from "./input";

/** Words that stand for each value of a choice, as `fold` leaves them. */
function choice<Value extends string>(values: readonly Value[], words: Record<Value, string>) {
  const known = new Map(values.flatMap((value) => [value, ...words[value].split("|")].map((word) => [word, value])));
  return (text: string): string | undefined => known.get(fold(text));
}

const readKind = choice(CLIENT_KINDS, {
  company:
    "entreprise|societe|professionnel|pro|business|organisation|organization|association|b2b|personne morale|firma",
  person: "particulier|particuliere|personne|individual|individu|private|personne physique|b2c|consumer",
});

const readStatus = choice(CLIENT_STATUSES, {
  prospect: "prospecte|lead|piste|potentiel|potential",
  active: "actif|actifs|client|customer|en cours|current|oui|yes",
  inactive: "inactif|inactifs|ancien|ancien client|former|perdu|lost|non|no",
});

const readLocale = choice(LOCALES, {
  fr: "francais|french|fr fr|france",
  en: "anglais|english|en us|en gb",
});

const YES = new Set(["oui", "o", "yes", "y", "true", "vrai", "1", "x"]);
const NO = new Set(["non", "no", "n", "false", "faux", "0"]);

const readYesNo = (text: string): boolean | undefined => {
  const word = fold(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
};

const AT_ONCE = new Set(["comptant", "a reception", "reception", "immediat", "on receipt", "due on receipt", "cash"]);
const DAYS = /^(?:net\s+)?(\d{1,3})(?:[.,]0+)?\s*(?:j|jrs?|jours?|d|days?)?(?:\s+nets?)?\.?$/i;

/** `30`, `30,00`, `30 jours`, `net 30`, `comptant`. What counts from the end of the month is something else. */
const readDays = (text: string): number | undefined => {
  if (AT_ONCE.has(fold(text))) return 0;
  const days = DAYS.exec(text.trim())?.[1];
  return days === undefined ? undefined : Number(days);
};

const CURRENCY_WORDS: Record<string, string> = { "€": "EUR", euro: "EUR", euros: "EUR", "£": "GBP" };

const readCurrency = (text: string) => CURRENCY_WORDS[text.trim().toLowerCase()] ?? text.trim().toUpperCase();

interface Reader {
  /** The value as the domain's own input has it; nothing when the text cannot be understood. */
  read(text: string): string | number | boolean | undefined;
  /** Reason code when it cannot. */
  code: string;
}

/** Fields whose cells mean something else than their letters; all others are text. */
export const READERS: Partial<Record<ImportField, Reader>> = {
  kind: { read: readKind, code: "not_an_option" },
  status: { read: readStatus, code: "not_an_option" },
  locale: { read: readLocale, code: "not_an_option" },
  country: { read: countryCode, code: "import.country" },
  delivery_country: { read: countryCode, code: "import.country" },
  currency: { read: readCurrency, code: "currency.unknown" },
  payment_terms_days: { read: readDays, code: "import.days" },
  contact_is_primary: { read: readYesNo, code: "import.yes_no" },
};
