import { describe, expect, it } from "vitest";
import { MENTIONS } from "@/lib/billing/documents/required-mentions";
import { LOCALES } from "@/lib/catalog/locales";
import { localDate } from "@/lib/kernel/local-date";
import { WORDINGS, worded } from "./wordings";

type Key = keyof typeof WORDINGS;
const on = (key: Key, date: string, locale: "fr" | "en" = "fr", values = {}) =>
  worded(key, localDate(date), locale, values);

it("words every mention in every language, from the first day on", () => {
  const keys = Object.keys(WORDINGS);
  for (const mention of MENTIONS)
    expect(keys.some((key) => key === mention || key.startsWith(`${mention}.`))).toBe(true);
  for (const key of keys as Key[]) {
    for (const locale of LOCALES) expect(on(key, "0001-01-01", locale)).not.toBe("");
  }
});

it("never has two versions of one day", () => {
  for (const versions of Object.values(WORDINGS)) {
    expect(new Set(versions.map(({ validFrom }) => validFrom)).size).toBe(versions.length);
  }
});

describe("when VAT moves to its new code", () => {
  it.each<[Key, string, string]>([
    ["vat.franchise", "2026-08-31", "TVA non applicable, art. 293 B du CGI"],
    ["vat.franchise", "2026-09-01", "TVA non applicable, art. 293 B du CGI (art. L. 223-3 du CIBS)"],
    ["vat.franchise", "2027-12-31", "TVA non applicable, art. 293 B du CGI (art. L. 223-3 du CIBS)"],
    [
      "vat.franchise",
      "2028-01-01",
      "TVA non applicable, art. L. 223-3 du code des impositions sur les biens et services",
    ],
    ["vat.intra_eu_goods", "2026-08-31", "Exonération de TVA, art. 262 ter, I du CGI"],
    [
      "vat.intra_eu_goods",
      "2026-09-01",
      "Livraison intracommunautaire exonérée de TVA, art. 138 de la directive 2006/112/CE",
    ],
    ["vat.export", "2026-08-31", "Exonération de TVA, art. 262, I du CGI"],
    ["vat.export", "2026-09-01", "Exportation exonérée de TVA, art. 146 de la directive 2006/112/CE"],
    ["vat.reverse_charge", "2026-09-01", "Autoliquidation : la TVA est due par le client"],
  ])("%s on %s", (key, date, text) => {
    expect(on(key, date)).toBe(text);
  });

  it("refers to nothing that is no longer tolerated", () => {
    for (const key of Object.keys(WORDINGS) as Key[]) {
      for (const locale of LOCALES) expect(on(key, "2028-01-01", locale)).not.toMatch(/CGI|Tax Code/);
    }
  });
});

it("fills in values and leaves what it does not know", () => {
  expect(on("seller.register", "2026-11-02", "fr", { city: "Vannes", siren: "732 829 320" })).toBe(
    "RCS Vannes 732 829 320",
  );
  expect(on("seller.register", "2026-11-02", "en", { city: "Vannes" })).toBe("RCS Vannes {siren}");
  // A name is no pattern: what looks like a placeholder in it stays.
  expect(on("seller.sole_trader", "2026-11-02", "fr", { name: "{siren} $& Kervran" })).toBe("{siren} $& Kervran EI");
});
