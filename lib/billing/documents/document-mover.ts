import { sql, type SQL } from "drizzle-orm";
import type { Mover } from "@/lib/crm/merge/mover";
import type { WriteCtx } from "@/lib/platform/operation";

/** Locked in the order of everybody who locks more than one, invoices first. */
async function giveOnce({ tx, now }: WriteCtx, from: string, to: string, which: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with mine as materialized (
      select id from documents where client_id = ${from}::uuid and ${which}
       order by kind <> 'invoice', id for no key update)
    update documents set client_id = ${to}::uuid, version = version + 1, updated_at = ${now().toISOString()}::timestamptz
     where id in (select id from mine)
    returning id`);
  return rows.map(({ id }) => id);
}

/**
 * Gives documents of one client to another. What an issued one says stays as it was: its buyer is the one of its snapshot.
 * Looks twice, because a credit note may have been written while its invoice was waited for.
 */
async function give(t: WriteCtx, from: string, to: string, which: SQL): Promise<string[]> {
  return [...(await giveOnce(t, from, to, which)), ...(await giveOnce(t, from, to, which))];
}

/** Quotes, invoices and credit notes. A credit note goes where its invoice goes, even one written since the merge. */
export const documentMover: Mover = {
  move: (t, { keptId, mergedId }) => give(t, mergedId, keptId, sql`true`),
  async takeBack(t, { keptId, mergedId }, ids) {
    // One array, because there may be more of them than a statement takes parameters.
    const moved = sql`${sql.param(ids)}::uuid[]`;
    const returned = await give(t, keptId, mergedId, sql`(id = any(${moved}) or invoice_id = any(${moved}))`);
    const asked = new Set(ids);
    return returned.filter((id) => asked.has(id));
  },
};
