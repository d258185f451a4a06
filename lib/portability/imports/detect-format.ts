import type { CsvFormat } from "@/db/schema/portability/imports";
import { invalid } from "@/lib/kernel/errors";
import { firstRecords } from "@/lib/platform/csv/read-csv";
import { sniffDelimiter } from "@/lib/platform/csv/sniff-delimiter";
import { guessField } from "./guess-mapping";

/** What a person says about a file against what was found in it. */
export type FormatChoice = { [Part in "delimiter" | "hasHeader"]?: CsvFormat[Part] | undefined };

const SAMPLE_ROWS = 5;
const MOST_COLUMNS = 500;
/** Characters of a cell that are shown to recognise its column by. */
const MOST_SHOWN = 200;

const shown = (cell: string) => cell.replaceAll("\u0000", "\ufffd").trim().slice(0, MOST_SHOWN).toWellFormed();

/** Addresses and numbers stand in rows, never in headers. */
const isValue = (cell: string) => cell.includes("@") || /^\+?[\d\s.,/()-]{4,}$/.test(cell.trim());

const isHeader = (cells: readonly string[]) =>
  cells.some((cell) => guessField(cell) !== undefined) || !cells.some(isValue);

/**
 * How a text is to be read as a table: delimiter, header, columns, and a few rows to show.
 * @param head the first characters of a file
 * @throws DomainError invalid `csv.empty`, `csv.too_many_columns`
 */
export async function detectFormat(
  head: string,
  encoding: CsvFormat["encoding"],
  { delimiter, hasHeader: chosen }: FormatChoice = {},
): Promise<CsvFormat> {
  const separator = delimiter ?? (await sniffDelimiter(head));
  const records = await firstRecords(head, separator, SAMPLE_ROWS + 1);
  const [first] = records;
  if (!first) throw invalid("csv.empty", "There is no row in this file.");
  if (first.length > MOST_COLUMNS) {
    throw invalid("csv.too_many_columns", `A table has at most ${MOST_COLUMNS} columns here.`);
  }
  const hasHeader = chosen ?? isHeader(first);
  return {
    encoding,
    delimiter: separator,
    hasHeader,
    columns: hasHeader ? first.map(shown) : first.map((_, index) => String(index + 1)),
    sample: records.slice(hasHeader ? 1 : 0, SAMPLE_ROWS + 1).map((cells) => cells.slice(0, MOST_COLUMNS).map(shown)),
  };
}
