import { describe, expect, it } from "vitest";
import { glyphTable } from "@/bin/support/glyph-table";
import { fontOf, missingGlyphs } from "./glyphs";
import table from "./glyphs.json" with { type: "json" };

it("knows what the fonts really have; `npm run glyphs` writes it down", () => {
  expect(table).toEqual(glyphTable());
});

describe("fontOf", () => {
  it.each([
    ["e", "Inter", "latin"],
    ["€", "Inter", "latin"],
    ["\u00A0", "Inter", "latin"],
    ["ő", "Inter", "latin-ext"],
    ["Ж", "Inter", "cyrillic"],
    ["Ω", "Inter", "greek"],
    ["ش", "Arabic", "arabic"],
    ["ש", "Hebrew", "hebrew"],
  ])("%s is of %s", (character, font, part) => {
    expect(fontOf(character)).toEqual({ font, part });
  });

  it.each([
    ["東", "Chinese"],
    ["の", "Chinese"],
    ["한", "Korean"],
    ["🚀", "Emoji"],
    ["→", "Symbols"],
  ])("%s is of %s", (character, font) => {
    expect(fontOf(character)?.font).toBe(font);
  });

  it("is none for what nobody has", () => {
    expect(fontOf("\u{12000}")).toBeUndefined();
  });
});

describe("missingGlyphs", () => {
  it("is nothing for the writings of our clients", () => {
    const texts = [
      "Façade « bâtie » à l’œuvre – 12,50 €\n½ m² → ≈ 3 ≤ 4",
      "Łódź Ünïcödé Ελληνικά Русский Українська Tiếng Việt",
      "北京 東京 한국 שלום שׂ مرحبا हिन्दी ไทย Հայերեն ქართული",
      "🚀 ❤️ 👍🏿 👩‍💻 🇫🇷 ✓ ★ ☎ ♻",
    ];
    expect(missingGlyphs(texts)).toEqual([]);
  });

  it("names what cannot be printed, each once, in their order", () => {
    expect(missingGlyphs(["a\u{13000}b\u{12000}", "\u{12000}\u{1F6DA}c"])).toEqual([
      "\u{13000}",
      "\u{12000}",
      "\u{1F6DA}",
    ]);
  });

  it("does not mind what is not printed", () => {
    expect(missingGlyphs(["a\u0007\u200Bb\r\n\tc"])).toEqual([]);
  });
});
