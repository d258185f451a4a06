import { sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { toSnake } from "@/lib/kernel/wire-case";
import type { WriteCtx } from "@/lib/platform/operation";

type Row = Record<string, unknown>;

const columnsOf = (fields: readonly string[], prefix = "") =>
  sql.raw(fields.map((field) => `${prefix}${toSnake(field)}`).join(", "));

const recordset = (table: PgTable, rows: readonly Row[]): SQL => {
  const json = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnake(name), value])),
  );
  return sql`json_populate_recordset(null::${table}, ${JSON.stringify(json)}::json)`;
};

/**
 * Many rows in one statement with one parameter, whatever their number. All rows have the fields of the first.
 * @param onConflict what comes after the rows
 */
export async function insertRecords(
  t: WriteCtx,
  table: PgTable,
  rows: readonly Row[],
  onConflict: SQL = sql``,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(Object.keys(first));
  await t.tx.execute(
    sql`insert into ${table} (${columns}) select ${columns} from ${recordset(table, rows)} ${onConflict}`,
  );
}

/** Sets the same fields of many rows, each to its own values, and counts up their versions. Rows carry their `id`. */
export async function updateRecords(
  t: WriteCtx,
  table: PgTable,
  fields: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  await t.tx.execute(sql`
    update ${table} set (${columnsOf(fields)}) = row(${columnsOf(fields, "given.")}),
           version = ${table}.version + 1, updated_at = ${t.now().toISOString()}::timestamptz
      from ${recordset(table, rows)} as given
     where ${table}.workspace_id = ${t.ctx.actor.workspaceId} and ${table}.id = given.id`);
}
