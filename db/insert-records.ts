import { getTableColumns, getTableName, sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client";

type Row = Record<string, unknown>;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Fields that any row has a value in: PostgreSQL need not be told of the others. */
function filledFields(table: PgTable, rows: readonly Row[]): string[] {
  const known = new Set(Object.keys(getTableColumns(table)));
  const fields = Object.keys(rows[0] ?? {}).filter((field) => known.has(field));
  return fields.filter((field) => rows.some((row) => row[field] !== null && row[field] !== undefined));
}

/** Rows as a table of PostgreSQL's, in one parameter whatever their number. */
export function recordset(table: PgTable, fields: readonly string[], rows: readonly Row[]): SQL {
  const names = fields.map((field) => [field, snake(field)] as const);
  const json = rows.map((row) => {
    const record: Row = {};
    for (const [field, name] of names) if (row[field] !== null) record[name] = row[field];
    return record;
  });
  return sql`json_populate_recordset(null::${sql.identifier(getTableName(table))}, ${JSON.stringify(json)}::json)`;
}

export const columnList = (fields: readonly string[], prefix = ""): SQL =>
  sql.raw(fields.map((field) => `${prefix}${snake(field)}`).join(", "));

/**
 * Inserts many rows by one statement with one parameter: a statement with a parameter for each value costs more to read than
 * to do. Nothing stands for no value; a column without any keeps its default.
 * @param rows all with the fields of the first, as the schema names them
 * @param onConflict what follows the rows
 */
export async function insertRecords(
  tx: Tx,
  table: PgTable,
  rows: readonly Row[],
  onConflict: SQL = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const fields = filledFields(table, rows);
  const columns = columnList(fields);
  await tx.execute(
    sql`insert into ${table} (${columns}) select ${columns} from ${recordset(table, fields, rows)} ${onConflict}`,
  );
}
