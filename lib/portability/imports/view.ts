import { z } from "zod";
import type { imports } from "@/db/schema/portability/imports";
import { DELIMITERS, ENCODINGS, IMPORT_FIELDS } from "./input";
import { IMPORT_STATUSES } from "./status";

const instant = z.iso.datetime();
const count = z.int().min(0);

export const ImportView = z.object({
  id: z.uuid(),
  /** What it brings in. */
  kind: z.enum(["clients"]),
  fileName: z.string(),
  status: z.enum(IMPORT_STATUSES),
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  hasHeader: z.boolean(),
  /** As the first record names them, or `1`, `2`, … */
  columns: z.array(z.string()),
  /** The first records, to recognise the columns by. */
  sample: z.array(z.array(z.string())),
  /** Column index to field. */
  mapping: z.record(z.string(), z.enum(IMPORT_FIELDS)),
  /** Rows of the file without its header; `null` until it was checked. */
  totalRows: count.nullable(),
  /** Rows behind the present step. */
  processedRows: count,
  createdCount: count,
  updatedCount: count,
  skippedCount: count,
  errorCount: count,
  /** Records an undo left as they are, because somebody changed or used them since. */
  keptCount: count,
  /** Reason code of a failure. */
  failure: z.string().nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

export type ImportRow = typeof imports.$inferSelect;

export function viewImport({ format, mapping, createdAt, startedAt, finishedAt, ...row }: ImportRow): ImportView {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.fileName,
    status: row.status,
    encoding: format.encoding,
    delimiter: format.delimiter,
    hasHeader: format.hasHeader,
    columns: format.columns,
    sample: format.sample,
    mapping: z.record(z.string(), z.enum(IMPORT_FIELDS)).parse(mapping),
    totalRows: row.totalRows,
    processedRows: row.processedRows,
    createdCount: row.createdCount,
    updatedCount: row.updatedCount,
    skippedCount: row.skippedCount,
    errorCount: row.errorCount,
    keptCount: row.keptCount,
    failure: row.failure,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** One thing that is wrong with a row. */
export const ImportErrorView = z.object({
  /** As a spreadsheet counts them: the header is row 1. */
  row: z.int(),
  /** `null`: the row as a whole. */
  field: z.string().nullable(),
  /** The cell as it stands in the file. */
  value: z.string().nullable(),
  code: z.string(),
  /** Numbers and words for the translated message. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
});
export type ImportErrorView = z.infer<typeof ImportErrorView>;

/** A record that an undo left as it is. */
export const KeptRecordView = z.object({
  recordKind: z.enum(["client", "contact"]),
  recordId: z.uuid(),
  clientId: z.uuid(),
  name: z.string(),
  /** `changed`: somebody changed it since; `in_use`: something hangs on it since. */
  reason: z.enum(["changed", "in_use"]),
});
export type KeptRecordView = z.infer<typeof KeptRecordView>;
