import { COUNTRIES } from "@/lib/catalog/countries";
import { LOCALES } from "@/lib/catalog/locales";
import { fold } from "./fold";

/** What the names of the standard do not say and lists do. */
const ALSO: Record<string, string> = {
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  angleterre: "GB",
  scotland: "GB",
  ecosse: "GB",
  usa: "US",
  "etats unis d amerique": "US",
  "united states of america": "US",
  hollande: "NL",
  holland: "NL",
  "the netherlands": "NL",
  "republique tcheque": "CZ",
  "czech republic": "CZ",
  turkey: "TR",
  turquie: "TR",
  "cote d ivoire": "CI",
  "ivory coast": "CI",
  birmanie: "MM",
  burma: "MM",
  deutschland: "DE",
  espana: "ES",
  italia: "IT",
  osterreich: "AT",
  schweiz: "CH",
  belgie: "BE",
};

function namesOf(locale: string): [string, string][] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return COUNTRIES.map((code) => [fold(names.of(code) ?? code), code]);
}

const CODES = new Map([...LOCALES.flatMap(namesOf), ...Object.entries(ALSO)]);
const KNOWN = new Set(COUNTRIES);

/** The ISO 3166 code of a country as lists write it: a code, or its name in French or English. */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return KNOWN.has(code) ? code : CODES.get(fold(text));
}
