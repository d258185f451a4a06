import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { stringify as stringifyNow } from "csv-stringify/sync";
import { neutralCell } from "./formula-cells";

/** So that spreadsheets take the file for UTF-8. */
const BOM = "\ufeff";

/**
 * Rows as the bytes of a CSV file: UTF-8 with a byte order mark, CRLF, every text quoted, nothing a spreadsheet would run.
 * An error of the rows ends the stream with that error.
 */
export function writeCsv(rows: AsyncIterable<readonly string[]>, delimiter: string): Readable {
  async function* neutral() {
    for await (const cells of rows) yield cells.map(neutralCell);
  }
  const writer = stringify({ delimiter, record_delimiter: "\r\n", quoted_string: true, quoted_empty: false });
  writer.push(BOM);
  const source = Readable.from(neutral());
  source.on("error", (error) => writer.destroy(error));
  writer.on("close", () => source.destroy());
  return source.pipe(writer);
}

/** Words as one cell that {@link import("./read-words").readWords} takes apart again. */
export const writeWords = (words: readonly string[]): string =>
  stringifyNow([[...words]], { delimiter: ",", record_delimiter: "", quoted_match: /[|]/ });
