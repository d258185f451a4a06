import { z } from "zod";
import type { CsvFormat } from "@/db/schema/portability/imports";
import { invalid } from "@/lib/kernel/errors";
import { decodeHead, HEAD_BYTES } from "@/lib/platform/csv/encoding-probe";
import type { Ctx } from "@/lib/platform/context";
import { parseInput } from "@/lib/platform/errors/parse-input";
import { operation, query, type Around, type UseCase } from "@/lib/platform/operation";
import { fileStorage } from "@/lib/platform/storage/file-storage";
import { detectFormat } from "./detect-format";
import { findImport, lockImport, requireStep, writeImport } from "./import-rows";
import { storageKeyOf } from "./import-records";
import { ChangeImportInput, ImportRef, type ImportMapping } from "./input";
import { mappingFor } from "./remembered-mapping";
import { mayChangeMapping } from "./status";
import type { ImportRow } from "./view";

/** Where the file is and how it is read now. */
const readFormat = query({
  can: "clients:import",
  input: ImportRef,
  async run(t, { importId }) {
    const row = await findImport(t, importId);
    requireStep(row, mayChangeMapping);
    return { format: row.format, key: await storageKeyOf(t, row) };
  },
});

async function headOf(key: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of (await fileStorage().stream(key)) as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= HEAD_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

function requireColumns(mapping: ImportMapping, { columns }: CsvFormat): void {
  const beyond = Object.keys(mapping).find((index) => Number(index) >= columns.length);
  if (beyond === undefined) return;
  const message = "There is no such column.";
  throw invalid("input.invalid", message, [{ path: `mapping.${beyond}`, code: "import.column", message }]);
}

/** A checked import that is read in another way has to be checked again. */
const applyChange = operation({
  can: "clients:import",
  input: ChangeImportInput.pick({ importId: true, mapping: true }).extend({ format: z.custom<CsvFormat>().optional() }),
  async run(t, { importId, mapping: chosen, format: found }) {
    const row = await lockImport(t, importId);
    requireStep(row, mayChangeMapping);
    const format = found ?? row.format;
    const mapping = chosen ?? (found ? await mappingFor(t, format) : row.mapping);
    if (chosen) requireColumns(chosen, format);
    return writeImport(t, importId, { format, mapping, status: "mapping", totalRows: null, failure: null });
  },
});

async function change(ctx: Ctx, raw: unknown, around?: Around<ImportRow>): Promise<ImportRow> {
  applyChange.authorize(ctx);
  const { importId, mapping, encoding, delimiter, hasHeader } = parseInput(ChangeImportInput, raw);
  const { format: old, key } = await readFormat(ctx, { importId });
  // The file is looked at again before the transaction: a storage may be far away.
  const again = encoding !== undefined || delimiter !== undefined || hasHeader !== undefined;
  const read = { ...old, ...(encoding && { encoding }) };
  const choice = { delimiter: delimiter ?? old.delimiter, hasHeader: hasHeader ?? old.hasHeader };
  const format = again
    ? await detectFormat(decodeHead(await headOf(key), read.encoding), read.encoding, choice)
    : undefined;
  return applyChange(ctx, { importId, ...(mapping && { mapping }), ...(format && { format }) }, around);
}

/** Tells how a file is to be read: encoding, delimiter, header, and which field each column is. */
export const changeImport: UseCase<typeof ChangeImportInput, ImportRow> = Object.assign(change, {
  authorize: applyChange.authorize,
  can: applyChange.can,
  input: ChangeImportInput,
  mode: "write" as const,
});
