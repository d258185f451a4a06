import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import type { CsvFormat } from "@/db/schema/portability/imports";

const TOO_LONG = "csv.record_too_long";
const NOT_CLOSED = "csv.quote_not_closed";

/** One record of a file. Rows are counted as records, the first of the file being row 1. */
export interface CsvRecord {
  row: number;
  cells: string[];
  /** Why the file cannot be read from here on. */
  broken?: typeof NOT_CLOSED | typeof TOO_LONG;
}

/** Characters; far above any real row, far below what would hurt. */
const MAX_RECORD = 256 * 1024;

const blank = (cells: readonly string[]) => cells.length === 1 && cells[0] === "";

async function* decoded(content: AsyncIterable<Uint8Array>, encoding: CsvFormat["encoding"]): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * The records of a text, one after the other, blank lines left out but counted. Quotes in odd places are taken as they
 * stand; where the text cannot be read any further, a `broken` record is the last one, after all that came before it.
 */
async function* recordsOf(
  text: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    // All of them, because spreadsheets mix them.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
    // An error would take the records along that were parsed and not read yet; its place in their row does not.
    skip_records_with_error: true,
    on_skip: (error) => void parser.push(error?.code === "CSV_MAX_RECORD_SIZE" ? TOO_LONG : NOT_CLOSED),
  });
  // Errors of the text surface in the loop below; leaving the loop ends both.
  pipeline(Readable.from(text), parser, () => undefined);
  let row = 0;
  for await (const cells of parser as AsyncIterable<string[] | NonNullable<CsvRecord["broken"]>>) {
    row += 1;
    if (typeof cells === "string") return yield { row, cells: [], broken: cells };
    if (!blank(cells)) yield { row, cells };
  }
}

/** The records of a file, its header included. Memory stays flat whatever its size. */
export const readCsv = (
  content: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: Pick<CsvFormat, "encoding" | "delimiter">,
): AsyncGenerator<CsvRecord> => recordsOf(decoded(content, encoding), delimiter);

/** The first records of a text that may be cut off anywhere. */
export async function firstRecords(text: string, delimiter: string, count: number): Promise<string[][]> {
  const found: string[][] = [];
  for await (const { cells, broken } of recordsOf([text], delimiter)) {
    if (broken || found.length === count) break;
    found.push(cells);
  }
  return found;
}
