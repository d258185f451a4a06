import { expect, it } from "vitest";
import { localDate } from "@/lib/kernel/local-date";
import { DEFAULT_INVOICING } from "./defaults";
import { legalTerms, termsFor } from "./terms";

const DAY = localDate("2026-11-02");

it("what nobody wrote is what the law says, in each language", () => {
  const fr = legalTerms("fr", DAY);
  expect(termsFor(DEFAULT_INVOICING, "fr", DAY)).toEqual(fr);
  expect(fr.latePenalty).toContain("10 points");
  expect(fr.recoveryIndemnity).toContain("40 €");
  const own = { ...DEFAULT_INVOICING, latePenalty: { fr: "12 % l’an" }, footer: { en: "Thanks" } };
  expect(termsFor(own, "fr", DAY)).toEqual({ ...fr, latePenalty: "12 % l’an" });
  expect(termsFor({ ...DEFAULT_INVOICING, footer: { en: "Thanks" } }, "en", DAY).footer).toBe("Thanks");
});
