// `npm run glyphs`: which character is in which font file, read from the fonts themselves. To be run after a font package changes.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { glyphTable } from "./support/glyph-table";

const file = path.resolve(import.meta.dirname, "../lib/platform/pdf/glyphs.json");
const table = glyphTable();
writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
console.log(`${Object.keys(table).length} font files`);
