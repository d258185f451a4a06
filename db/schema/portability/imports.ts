import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "../identity/users";
import { workspaces } from "../identity/workspaces";
import { files } from "../platform/files";

/** How a file is to be read, found in its content. */
export interface CsvFormat {
  encoding: "utf-8" | "utf-16le" | "windows-1252";
  delimiter: "," | ";" | "\t" | "|";
  /** Names of the columns, as the first record has them or `Column 1`, … where there is no header. */
  columns: string[];
  hasHeader: boolean;
  /** The first records, to recognise the columns by. */
  sample: string[][];
}

/** A CSV file on its way in: read, mapped, checked, then committed in the background. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    kind: text({ enum: ["clients"] }).notNull(),
    fileId: uuid().notNull(),
    fileName: text().notNull(),
    format: jsonb().$type<CsvFormat>().notNull(),
    /** Column index → field. */
    mapping: jsonb().$type<Record<string, string>>().notNull(),
    status: text({
      enum: ["mapping", "checking", "checked", "running", "done", "cancelled", "failed", "undoing", "undone"],
    }).notNull(),
    /** Records of the file, known once it was checked. */
    totalRows: integer(),
    /** Records behind the import in its present step; a stopped import goes on from there. */
    processedRows: integer().notNull().default(0),
    createdCount: integer().notNull().default(0),
    updatedCount: integer().notNull().default(0),
    skippedCount: integer().notNull().default(0),
    errorCount: integer().notNull().default(0),
    /** Records an undo left as they are. */
    keptCount: integer().notNull().default(0),
    /** Reason code of a failure. */
    failure: text(),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: instant().notNull().defaultNow(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (table) => [
    unique("imports_workspace_id_id_key").on(table.workspaceId, table.id),
    foreignKey({
      name: "imports_file_fkey",
      columns: [table.workspaceId, table.fileId],
      foreignColumns: [files.workspaceId, files.id],
    }),
    index("imports_workspace_id_created_at_idx").on(table.workspaceId, table.createdAt),
    workspacePolicy(),
  ],
).enableRLS();

/** A row that cannot come in, and why. */
export const importErrors = pgTable(
  "import_errors",
  {
    id: id(),
    workspaceId: workspaceId(),
    importId: uuid().notNull(),
    /** The header is row 1. */
    row: integer().notNull(),
    /** `null`: the row as a whole. */
    field: text(),
    value: text(),
    code: text().notNull(),
    params: jsonb().$type<Record<string, string | number>>(),
    /** The row as it stands in the file. */
    cells: jsonb().$type<string[]>().notNull(),
  },
  (table) => [
    foreignKey({
      name: "import_errors_import_fkey",
      columns: [table.workspaceId, table.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete("cascade"),
    index("import_errors_workspace_id_import_id_idx").on(table.workspaceId, table.importId, table.row, table.id),
    workspacePolicy(),
  ],
).enableRLS();

/** What an import did to a record, to take it back by. */
export const importChanges = pgTable(
  "import_changes",
  {
    workspaceId: workspaceId(),
    importId: uuid().notNull(),
    recordKind: text({ enum: ["client", "contact"] }).notNull(),
    recordId: uuid().notNull(),
    /** `null`: the import created it. Of a changed record, the changed fields as they were; `{}` when it only met it. */
    before: jsonb().$type<Record<string, unknown>>(),
    /** The record's version after the import; a later one means somebody changed it since. */
    version: integer().notNull(),
    /** Why an undo left the record as it is. */
    kept: text({ enum: ["changed", "in_use"] }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId, table.recordKind, table.recordId] }),
    foreignKey({
      name: "import_changes_import_fkey",
      columns: [table.workspaceId, table.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete("cascade"),
    workspacePolicy(),
  ],
).enableRLS();

/** How columns of these names were mapped last time. */
export const importMappings = pgTable(
  "import_mappings",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    kind: text({ enum: ["clients"] }).notNull(),
    /** SHA-256 of the column names. */
    signature: text().notNull(),
    mapping: jsonb().$type<Record<string, string>>().notNull(),
    usedAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.kind, table.signature] }), workspacePolicy()],
).enableRLS();
