import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { columnList, recordset } from "@/db/insert-records";
import type { WriteCtx } from "@/lib/platform/operation";

/** Sets the same fields of many rows, each to its own values, and counts up their versions. Rows carry their `id`. */
export async function updateRecords(
  t: WriteCtx,
  table: PgTable,
  fields: readonly string[],
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  await t.tx.execute(sql`
    update ${table} set (${columnList(fields)}) = row(${columnList(fields, "given.")}),
           version = ${table}.version + 1, updated_at = ${t.now().toISOString()}::timestamptz
      from ${recordset(table, ["id", ...fields], rows)} as given
     where ${table}.workspace_id = ${t.ctx.actor.workspaceId} and ${table}.id = given.id`);
}
