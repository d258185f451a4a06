import { describe, expect, it } from "vitest";
import { apeInput, bicInput, ibanInput, sirenInput, siretInput, sirenOfVatNumber, vatNumberInput } from "./input";

describe("numbers of a business", () => {
  it.each([
    [sirenInput, "732 829 320", "732829320"],
    [sirenInput, "", null],
    [siretInput, "732 829 320 00074", "73282932000074"],
    [siretInput, "356 000 000 49837", "35600000049837"],
    [apeInput, "62.01z", "62.01Z"],
    [vatNumberInput, "FR 44 732829320", "FR44732829320"],
    [vatNumberInput, "DE 136 695 976", "DE136695976"],
    [ibanInput, "fr76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"],
    [bicInput, "agrifrpp", "AGRIFRPP"],
  ])("are kept without blanks (%#)", (schema, typed, kept) => {
    expect(schema.parse(typed)).toBe(kept);
  });

  it.each([
    [sirenInput, "732829321", "business.siren"],
    [sirenInput, "73282932", "business.siren"],
    [siretInput, "73282932000075", "business.siret"],
    [siretInput, "35600000049838", "business.siret"],
    [apeInput, "6201", "business.ape"],
    [vatNumberInput, "FR45732829320", "business.vat_number"],
    [vatNumberInput, "44732829320", "business.vat_number"],
    [ibanInput, "FR7630006000011234567890188", "business.iban"],
    [bicInput, "AGRI", "business.bic"],
  ])("are refused with a wrong key or form (%#)", (schema, typed, code) => {
    expect(schema.safeParse(typed).error?.issues).toMatchObject([{ params: { code } }]);
  });

  it("asks for an IBAN that is left out in one way only", () => {
    expect(ibanInput.safeParse("").error?.issues).toHaveLength(1);
  });

  it("finds the SIREN in a French VAT number, not in a foreign one or one without", () => {
    expect(sirenOfVatNumber("FR44732829320")).toBe("732829320");
    expect(sirenOfVatNumber("DE136695976")).toBeNull();
    expect(sirenOfVatNumber("FR38000000000")).toBeNull();
  });
});
