import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { create } from "fontkit";
import { FONTS, type FontSource } from "../../lib/platform/pdf/font-files";

const MODULES = path.resolve(import.meta.dirname, "../../node_modules");

/** The parts a font's package has, fewest characters of Chinese first: the order only has to be always the same. */
function partsOf({ path: pattern, weights }: FontSource): string[] {
  const folder = path.join(MODULES, path.dirname(pattern));
  const [start = "", end = ""] = path.basename(pattern).replace("{weight}", String(weights[0])).split("{part}");
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .map((name) => name.slice(start.length, name.length - end.length))
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b, "en", { numeric: true }));
}

/** Inter's Latin first, so that digits and punctuation are of one file. */
const rank = (part: string): number => (part === "latin" ? 0 : part === "latin-ext" ? 1 : 2);

function charactersOf({ path: pattern, weights }: FontSource, part: string): number[] {
  const file = pattern.replace("{part}", part).replace("{weight}", String(weights[0]));
  return create(readFileSync(path.join(MODULES, file))).characterSet;
}

/** See `runsOf` in lib/platform/pdf/glyphs.ts, which reads it. */
function write(codePoints: readonly number[]): string {
  const runs: string[] = [];
  let at = 0;
  for (let index = 0; index < codePoints.length;) {
    const first = codePoints[index] ?? 0;
    let length = 1;
    while (codePoints[index + length] === first + length) length++;
    runs.push((first - at).toString(36) + (length === 1 ? "" : `.${length.toString(36)}`));
    at = first + length;
    index += length;
  }
  return runs.join(",");
}

/** For every font file what it is taken for: the characters no font before it has. */
export function glyphTable(): Record<string, string> {
  const taken = new Set<number>();
  const table: Record<string, string> = {};
  for (const [font, source] of Object.entries(FONTS)) {
    for (const part of partsOf(source)) {
      const fresh = charactersOf(source, part).filter((codePoint) => codePoint >= 0x20 && !taken.has(codePoint));
      if (fresh.length === 0) continue;
      for (const codePoint of fresh) taken.add(codePoint);
      table[`${font}/${part}`] = write(fresh.toSorted((a, b) => a - b));
    }
  }
  return table;
}
