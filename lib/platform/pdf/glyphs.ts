import { FONTS, type FontName } from "./font-files";
import table from "./glyphs.json" with { type: "json" };
import { printable } from "./printable";

/** One file of a font. */
export interface FontPart {
  font: FontName;
  part: string;
}

/** `"w.2m,3"`: after a gap of 32 characters a run of 94, after a gap of 3 a run of 1. */
function* runsOf(written: string): Generator<[first: number, length: number]> {
  let at = 0;
  for (const run of written.split(",")) {
    const [gap = "", length = "1"] = run.split(".");
    at += Number.parseInt(gap, 36);
    const count = Number.parseInt(length, 36);
    yield [at, count];
    at += count;
  }
}

const isFont = (name: string): name is FontName => Object.hasOwn(FONTS, name);

function readTable(): Map<number, FontPart> {
  const found = new Map<number, FontPart>();
  for (const [key, written] of Object.entries(table)) {
    const [font = "", part = ""] = key.split("/");
    if (!isFont(font)) continue;
    const file = { font, part };
    for (const [first, length] of runsOf(written)) {
      for (let codePoint = first; codePoint < first + length; codePoint++) found.set(codePoint, file);
    }
  }
  return found;
}

let read: Map<number, FontPart> | undefined;

/** The file a character is printed from; none where no font has it. `glyphs.json` is made by `npm run glyphs`. */
export const fontOf = (character: string): FontPart | undefined => {
  read ??= readTable();
  return read.get(character.codePointAt(0) ?? 0);
};

/**
 * The characters of some texts that no registered font can print, each once, in the order they come. A document that has any
 * must not be issued: they would be empty boxes in a font that is not in the file.
 */
export function missingGlyphs(texts: readonly string[]): string[] {
  const missing = new Set<string>();
  for (const text of texts) {
    for (const character of printable(text)) {
      if (character !== "\n" && fontOf(character) === undefined) missing.add(character);
    }
  }
  return [...missing];
}
