import { eq } from "drizzle-orm";
import { files } from "@/db/schema/platform/files";
import { only } from "@/lib/kernel/only";
import { readCsv, type CsvRecord } from "@/lib/platform/csv/read-csv";
import type { ReadCtx } from "@/lib/platform/operation";
import { fileStorage } from "@/lib/platform/storage/file-storage";
import type { ImportRow } from "./view";

/** Where the bytes of an import's file are. */
export async function storageKeyOf(t: ReadCtx, { fileId }: ImportRow): Promise<string> {
  const found = await t.tx.select({ key: files.storageKey }).from(files).where(eq(files.id, fileId));
  return only(found).key;
}

/**
 * The rows of an import's file without its header, in chunks, from a given one on. Rows keep the numbers a spreadsheet
 * gives them.
 * @param from rows to leave out
 */
export async function* importChunks(
  key: string,
  { format }: ImportRow,
  from: number,
  size: number,
): AsyncGenerator<CsvRecord[]> {
  let passed = format.hasHeader ? -1 : 0;
  let chunk: CsvRecord[] = [];
  for await (const record of readCsv(await fileStorage().stream(key), format)) {
    passed += 1;
    // A header that cannot be read is the one row to tell of.
    if (passed <= from && !(record.broken && passed === 0)) continue;
    chunk.push(record);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
