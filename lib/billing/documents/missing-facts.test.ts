import { describe, expect, it } from "vitest";
import { mentionFacts, vatOf } from "@/tests/support/given-mention-facts";
import { missingFacts } from "./missing-facts";

type Changes = Parameters<typeof mentionFacts>[1];
type Kind = Parameters<typeof mentionFacts>[0];

const paths = (kind: Kind, changes: Changes) => missingFacts(mentionFacts(kind, changes)).map(({ path }) => path);

const EMPTY_SELLER = {
  legalName: null,
  legalForm: null,
  siren: null,
  ape: null,
  vatNumber: null,
  vatRegime: null,
  registerCity: null,
  shareCapital: null,
  hasIban: false,
  addressLine1: null,
  postalCode: null,
  city: null,
};

describe("missingFacts", () => {
  it.each(["quote", "invoice", "credit_note"] as const)("finds nothing missing of a %s that is complete", (kind) => {
    expect(missingFacts(mentionFacts(kind))).toEqual([]);
  });

  it("names everything a new workspace still has to say", () => {
    const found = missingFacts(mentionFacts("invoice", { seller: EMPTY_SELLER }));
    expect(found.map(({ path }) => path)).toEqual([
      "seller.legalName",
      "seller.legalForm",
      "seller.addressLine1",
      "seller.postalCode",
      "seller.city",
      "seller.siren",
      "seller.vatRegime",
    ]);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["document.fact_missing"]));
  });

  it.each<[string, Kind, Changes, string[]]>([
    ["a company's capital", "quote", { seller: { shareCapital: null } }, ["seller.shareCapital"]],
    ["a company's register", "quote", { seller: { registerCity: null } }, ["seller.registerCity"]],
    ["neither of a sole trader", "quote", { seller: { legalForm: "ei", shareCapital: null, registerCity: null } }, []],
    ["no APE, no bank account", "invoice", { seller: { ape: null, hasIban: false } }, []],
    ["the VAT number of whoever charges VAT", "invoice", { seller: { vatNumber: null } }, ["seller.vatNumber"]],
    ["that of VAT on debits", "invoice", { seller: { vatNumber: null, vatRegime: "debits" } }, ["seller.vatNumber"]],
    [
      "not that of a business exempt from VAT",
      "invoice",
      { seller: { vatNumber: null, vatRegime: "franchise" }, document: { vat: [vatOf("E")] } },
      [],
    ],
    [
      "unless its buyer owes the VAT",
      "invoice",
      {
        seller: { vatNumber: null, vatRegime: "franchise" },
        buyer: { vatNumber: "BE0403170701" },
        document: { vat: [vatOf("AE")] },
      },
      ["seller.vatNumber"],
    ],
    ["the SIREN of a French seller alone", "invoice", { seller: { siren: null, country: "BE" } }, []],
    [
      "the buyer's address",
      "quote",
      { buyer: { addressLine1: null, postalCode: null, city: null } },
      ["buyer.addressLine1", "buyer.postalCode", "buyer.city"],
    ],
    ["no postal code abroad", "quote", { buyer: { postalCode: null, country: "IE" } }, []],
    ["a French company's SIREN", "invoice", { buyer: { siren: null } }, ["buyer.siren"]],
    ["no consumer's SIREN", "invoice", { buyer: { siren: null, kind: "person" } }, []],
    ["no foreign SIREN", "invoice", { buyer: { siren: null, country: "BE" } }, []],
    [
      "the VAT number of a buyer who owes the VAT",
      "invoice",
      { document: { vat: [vatOf("S"), vatOf("AE")] } },
      ["buyer.vatNumber"],
    ],
    ["the same for goods", "invoice", { document: { vat: [vatOf("K")] } }, ["buyer.vatNumber"]],
    ["lines", "quote", { document: { lineCount: 0, vat: [] } }, ["document.lines"]],
    ["the kind of operation", "invoice", { document: { operation: null } }, ["document.operation"]],
    ["not that of a quote", "quote", { document: { operation: null } }, []],
    ["the due date", "invoice", { document: { dueDate: null } }, ["document.dueDate"]],
    ["the validity of a quote", "quote", { document: { validUntil: null } }, ["document.validUntil"]],
    [
      "what a credit note corrects, and why",
      "credit_note",
      { document: { invoice: null, reason: null } },
      ["document.invoice", "document.reason"],
    ],
    ["why lines are exempt", "invoice", { document: { vat: [vatOf("E")] } }, ["document.exemptionReason"]],
    ["the exchange rate", "invoice", { document: { currency: "GBP" } }, ["document.exchangeRate"]],
    ["no exchange rate once it is known", "invoice", { document: { currency: "GBP", hasExchangeRate: true } }, []],
  ])("asks for %s", (_what, kind, changes, expected) => {
    expect(paths(kind, changes)).toEqual(expected);
  });

  it("refuses VAT charged by a business exempt from it", () => {
    expect(missingFacts(mentionFacts("quote", { seller: { vatRegime: "franchise" } }))).toEqual([
      expect.objectContaining({ path: "document.lines", code: "document.vat_in_franchise" }),
    ]);
  });
});
