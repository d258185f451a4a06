import { setImmediate } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { files } from "@/db/schema/platform/files";
import { only } from "@/lib/kernel/only";
import { readCsv } from "@/lib/platform/csv/read-csv";
import type { ReadCtx } from "@/lib/platform/operation";
import { fileStorage } from "@/lib/platform/storage/file-storage";
import { mappingInput } from "./input";
import { rowReader } from "./read-row";
import type { ReadRow } from "./row-draft";
import type { ImportRow } from "./view";

const ROWS_AT_ONCE = 1_000;
/** After so many rows everybody else has a turn. */
const ROWS_PER_TURN = 50;

/** Where the bytes of an import's file are. */
export async function storageKeyOf(t: ReadCtx, { fileId }: ImportRow): Promise<string> {
  const found = await t.tx.select({ key: files.storageKey }).from(files).where(eq(files.id, fileId));
  return only(found).key;
}

async function* chunksOf(key: string, { format, mapping }: ImportRow, from: number): AsyncGenerator<ReadRow[]> {
  const read = rowReader(format, mappingInput.parse(mapping));
  let passed = format.hasHeader ? -1 : 0;
  let chunk: ReadRow[] = [];
  for await (const record of readCsv(await fileStorage().stream(key), format)) {
    passed += 1;
    // A header that cannot be read is the one row to tell of.
    if (passed <= from && !(record.broken && passed === 0)) continue;
    chunk.push(read(record));
    if (chunk.length % ROWS_PER_TURN === 0) await setImmediate();
    if (chunk.length < ROWS_AT_ONCE) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * The rows of an import's file without its header, read and in chunks, from a given one on. The next chunk is read while the
 * database works on the last one.
 * @param from rows to leave out
 */
export async function* importChunks(key: string, row: ImportRow, from: number): AsyncGenerator<ReadRow[]> {
  const chunks = chunksOf(key, row, from);
  let ahead = chunks.next();
  try {
    for (let chunk = await ahead; !chunk.done; chunk = await ahead) {
      ahead = chunks.next();
      // Told when it is waited for, which may be never.
      ahead.catch(() => undefined);
      yield chunk.value;
    }
  } finally {
    await chunks.return(undefined);
  }
}
