import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Font } from "@react-pdf/renderer";
import subsetFont from "subset-font";
import { FONTS, MONO, type FontName, type FontSource } from "@/lib/platform/pdf/font-files";
import { fontOf } from "@/lib/platform/pdf/glyphs";
import { forget, settle, type LoadedFont } from "./settled-font";

const MODULES = resolve(import.meta.dirname, "../node_modules");

/**
 * Of Inter and the account font only what is used: without their contextual alternates a page is laid out in half the time.
 * Other scripts are nothing without their own.
 */
const LATIN_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"];

/** Fonts to choose from, in this order, for running text and for references. */
export interface Fonts {
  text: string[];
  mono: string[];
}

/** Plain TrueType in memory: packed fonts would be unpacked again for every glyph, and those with axes cannot be embedded. */
async function unpack(source: FontSource, part: string, weight: number, latin: boolean): Promise<string> {
  const file = source.path.replace("{part}", part).replace("{weight}", String(weight));
  const font = await subsetFont(await readFile(resolve(MODULES, file)), undefined, {
    targetFormat: "sfnt",
    keepAllGlyphs: true,
    ...(latin ? { keepFeatures: LATIN_FEATURES } : {}),
    ...(source.variable ? { variationAxes: { wght: weight } } : {}),
  });
  return `data:font/ttf;base64,${font.toString("base64")}`;
}

/** Fonts of other scripts, in all their weights. */
const changing = new Map<string, LoadedFont[]>();

async function make(family: string, source: FontSource, part: string, latin: boolean): Promise<void> {
  const fonts = await Promise.all(
    source.weights.map(async (weight) => ({ src: await unpack(source, part, weight, latin), fontWeight: weight })),
  );
  Font.register({ family, fonts });
  for (const { fontWeight } of fonts) {
    const font = { fontFamily: family, fontWeight };
    await Font.load(font);
    const loaded = Font.getFont(font)?.data as unknown as LoadedFont;
    if (latin) settle(loaded);
    else changing.set(family, [...(changing.get(family) ?? []), loaded]);
  }
}

const made = new Map<string, Promise<void>>();

/** Makes a font once in the life of the thread; one that failed is tried again. */
function register(family: string, source: FontSource, part: string, latin: boolean): Promise<void> {
  const known = made.get(family);
  if (known) return known;
  const making = make(family, source, part, latin);
  made.set(family, making);
  making.catch(() => made.delete(family));
  return making;
}

const ORDER = Object.keys(FONTS);
const rank = (family: string): number => ORDER.indexOf(family.slice(0, family.indexOf("/")));

/** Makes the fonts ready that the texts of one document need, and no others: all of them have 250 files. */
export async function fontsFor(texts: Iterable<string>): Promise<Fonts> {
  const families = new Map<string, { font: FontName; part: string }>([
    ["Inter/latin", { font: "Inter", part: "latin" }],
  ]);
  for (const text of texts) {
    for (const character of text) {
      const found = fontOf(character);
      if (found) families.set(`${found.font}/${found.part}`, found);
    }
  }
  await register("Mono", MONO, "latin", true);
  for (const [family, { font, part }] of families) await register(family, FONTS[font], part, font === "Inter");
  for (const family of families.keys()) changing.get(family)?.forEach(forget);
  const text = [...families.keys()].toSorted((a, b) => rank(a) - rank(b));
  return { text, mono: ["Mono", ...text] };
}

// Words are never cut: a name or reference with a hyphen that is not in it is another one.
Font.registerHyphenationCallback((word) => [word]);
