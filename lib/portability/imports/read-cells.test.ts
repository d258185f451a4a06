import { describe, expect, it } from "vitest";
import { countryCode } from "./country-code";
import { detectFormat } from "./detect-format";
import { guessMapping } from "./guess-mapping";
import { IMPORT_FIELDS } from "./input";
import { READERS } from "./read-value";
import { splitName } from "./split-name";

describe("columns", () => {
  it.each([
    ["Raison sociale", "name"],
    ["companyName", "name"],
    ["E-mail", "email"],
    ["Téléphone", "phone"],
    ["TÉL.", "phone"],
    ["Code postal", "postal_code"],
    ["Délai de paiement", "payment_terms_days"],
    ["N° TVA", "vat_number"],
    ["contactName", "contact_name"],
    ["Prénom", "contact_first_name"],
    ["customerID", "external_reference"],
    ["Client ID", "external_reference"],
    ["client_id", "client_id"],
    ["contact_id", "contact_id"],
    ["Mobile", "contact_phone"],
    ["Étiquettes", "tags"],
  ])("%s is %s", (column, field) => {
    expect(guessMapping([column])).toEqual({ "0": field });
  });

  it("of an export mean themselves", () => {
    expect(Object.values(guessMapping(IMPORT_FIELDS))).toEqual([...IMPORT_FIELDS]);
  });

  it("called Nom are last names beside first names, else what the client is called", () => {
    expect(guessMapping(["Société", "Prénom", "Nom"])).toEqual({
      0: "name",
      1: "contact_first_name",
      2: "contact_last_name",
    });
    expect(guessMapping(["Nom", "Ville"])).toEqual({ 0: "name", 1: "city" });
  });

  it.each([
    [true, "Nom;Ville\nÉpi;Caen"],
    [true, "Kunde;Ort\nÉpi;Caen"],
    [false, "Épi;info@epi.example\nAutre;autre@x.example"],
    [false, "Épi;02 35 00 11 22"],
  ])("have a header: %s in %j", async (hasHeader, text) => {
    expect(await detectFormat(text, "utf-8")).toMatchObject({ hasHeader });
  });
});

it.each([
  ["France", "FR"],
  ["fr", "FR"],
  ["UK", "GB"],
  ["USA", "US"],
  ["États-Unis", "US"],
  ["Allemagne", "DE"],
  ["Germany", "DE"],
  ["Côte d’Ivoire", "CI"],
  ["Xanadu", undefined],
])("the country %s is %s", (text, code) => {
  expect(countryCode(text)).toBe(code);
});

it.each([
  ["payment_terms_days", "30 jours", 30],
  ["payment_terms_days", "30,00", 30],
  ["payment_terms_days", "net 45", 45],
  ["payment_terms_days", "Comptant", 0],
  ["payment_terms_days", "trente", undefined],
  ["payment_terms_days", "45 jours fin de mois", undefined],
  ["kind", "Société", "company"],
  ["kind", "particulière", "person"],
  ["status", "Ancien client", "inactive"],
  ["currency", "€", "EUR"],
  ["locale", "Anglais", "en"],
  ["contact_is_primary", "Oui", true],
  ["contact_is_primary", "0", false],
  ["contact_is_primary", "peut-être", undefined],
] as const)("%s: %s is %s", (field, text, value) => {
  expect(READERS[field]?.read(text)).toBe(value);
});

it.each([
  ["Maria Anders", "Maria", "Anders"],
  ["Jean-Luc de la Tour", "Jean-Luc", "de la Tour"],
  ["DUPONT Marc", "Marc", "DUPONT"],
  ["Dupont, Marc", "Marc", "Dupont"],
  ["Zoé", "Zoé", null],
])("%s is %s and %s", (text, firstName, lastName) => {
  expect(splitName(text)).toEqual({ firstName, lastName });
});
