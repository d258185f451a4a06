import { parse } from "csv-parse/sync";

/** The words of a cell that holds several, separated by `,` or `|`; a word in quotes may contain both. */
export function readWords(cell: string): string[] {
  const records: string[][] = parse(cell, { delimiter: [",", "|"], relax_quotes: true, relax_column_count: true });
  return records
    .flat()
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
