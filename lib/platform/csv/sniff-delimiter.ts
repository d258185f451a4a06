import type { CsvFormat } from "@/db/schema/portability/imports";
import { firstRecords } from "./read-csv";

const DELIMITERS: readonly CsvFormat["delimiter"][] = [";", ",", "\t", "|"];
const LOOKED_AT = 30;

/** How well a text falls into columns: the share of rows as wide as the first one, more columns being better. */
async function fit(text: string, delimiter: string): Promise<number> {
  const records = await firstRecords(text, delimiter, LOOKED_AT);
  const width = records[0]?.length ?? 0;
  if (width < 2) return 0;
  const alike = records.filter(({ length }) => length === width).length / records.length;
  return alike + Math.min(width, 100) / 1_000;
}

/** The delimiter under which a text is most like a table; a comma where it has one column. */
export async function sniffDelimiter(text: string): Promise<CsvFormat["delimiter"]> {
  let best: { delimiter: CsvFormat["delimiter"]; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = await fit(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
