/** What is used of a font of fontkit that react-pdf keeps to itself. */
export interface LoadedFont {
  characterSet: number[];
  glyphForCodePoint(codePoint: number): unknown;
  layout(text: string, features?: unknown, ...rest: unknown[]): unknown;
  /** Glyphs met so far. A glyph keeps the characters it was first met for. */
  _glyphs: object;
}

/** Texts remembered of one font; a document of 500 lines has some 2,000, most of them several times. */
const REMEMBERED = 2_000;

/** Shapes the same text once: prices, units and rates come again and again, and shaping is what takes longest. */
function rememberShapes(font: LoadedFont): void {
  const shape = font.layout.bind(font);
  const known = new Map<string, unknown>();
  font.layout = (text, features, ...rest) => {
    const key = `${JSON.stringify(features)}${rest.join()} ${text}`;
    let run = known.get(key);
    if (run === undefined) {
      run = shape(text, features, ...rest);
      if (known.size >= REMEMBERED) known.clear();
      known.set(key, run);
    }
    return run;
  };
}

/** Latin letters and the punctuation of texts before their doubles, such as an apostrophe before the letter of its shape. */
const rank = (codePoint: number): number =>
  codePoint < 0x100 || (codePoint >= 0x2000 && codePoint < 0x2100) ? codePoint : codePoint + 0x10000;

/**
 * Makes a font of simple shaping print the same whatever was printed before: each of its glyphs meets the most usual of its
 * characters first. Otherwise a glyph that two characters share, or that was met as a part of another, would say of the text behind it
 * whatever the document before had said.
 */
export function settle(font: LoadedFont): void {
  for (const codePoint of font.characterSet.toSorted((a, b) => rank(a) - rank(b))) font.glyphForCodePoint(codePoint);
  font.layout("0123456789", { tnum: true }, undefined, undefined, "ltr");
  rememberShapes(font);
}

/** The same for a font whose glyphs depend on their neighbours: it meets them anew in every document. */
export function forget(font: LoadedFont): void {
  font._glyphs = {};
}
