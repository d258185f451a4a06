import { expect, it } from "vitest";
import { DEFAULT_INVOICING } from "./defaults";
import { LEGAL_TERMS, termsFor } from "./terms";

it("what nobody wrote is what the law says, in each language", () => {
  expect(termsFor(DEFAULT_INVOICING, "fr")).toEqual(LEGAL_TERMS.fr);
  expect(termsFor(DEFAULT_INVOICING, "fr").latePenalty).toContain("10 points");
  expect(termsFor({ ...DEFAULT_INVOICING, latePenalty: { fr: "12 % l’an" }, footer: { en: "Thanks" } }, "fr")).toEqual({
    ...LEGAL_TERMS.fr,
    latePenalty: "12 % l’an",
  });
  expect(termsFor({ ...DEFAULT_INVOICING, footer: { en: "Thanks" } }, "en").footer).toBe("Thanks");
});
