import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { bulkChangeItems } from "@/db/schema/crm/bulk-changes";
import { clients } from "@/db/schema/crm/clients";
import type { WriteCtx } from "@/lib/platform/operation";
import { writeBulkChange } from "./bulk-change-rows";
import type { Before, Chosen } from "./changer";
import { CHANGERS } from "./changers";
import type { BulkChangeRow } from "./view";

/** Others wait for a client for as long as its chunk takes. */
const CHUNK = 500;

interface Direction {
  undo: boolean;
  /** Clients up to this id are done; only to skip them quickly. */
  after: string | null;
}

interface Item {
  clientId: string;
  before: Record<string, unknown> | null;
}

/** The chunk's clients, locked in the order of their ids. Merged ones are left out: they are changed no more. */
async function lockChosen(t: WriteCtx, items: readonly Item[]): Promise<Chosen[]> {
  const { id, name, status, archivedAt, mergedIntoId } = clients;
  const ids = items.map(({ clientId }) => clientId);
  const rows = await t.tx
    .select({ id, name, status, archivedAt, mergedIntoId })
    .from(clients)
    .where(inArray(id, ids))
    .orderBy(asc(id))
    .for("no key update");
  const before = new Map(items.map((item) => [item.clientId, item.before as Before | null]));
  return rows.flatMap(({ mergedIntoId: into, ...row }) =>
    into === null ? [{ ...row, before: before.get(row.id) ?? null }] : [],
  );
}

/** Notes on each of the chunk's items what came of it. */
async function mark(
  t: WriteCtx,
  bulkChangeId: string,
  items: readonly Item[],
  done: Map<string, Before>,
  undo: boolean,
) {
  const [effect, none] = undo ? (["undone", "stayed"] as const) : (["changed", "unchanged"] as const);
  const outcomes = items.map(({ clientId, before }) => {
    const was = done.get(clientId);
    return { client_id: clientId, state: was ? effect : none, before: was ?? before };
  });
  await t.tx.execute(sql`
    update ${bulkChangeItems} as items set state = outcome.state, before = outcome.before
      from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as outcome (client_id uuid, state text, before jsonb)
     where items.bulk_change_id = ${bulkChangeId} and items.client_id = outcome.client_id`);
}

/**
 * Does the next clients of a locked bulk change, or takes it back from them, and counts them in the same transaction: a
 * process that is killed leaves no client done and not counted, or done twice.
 * @returns the last client's id, `null` when there was none left
 */
export async function workChunk(t: WriteCtx, bulk: BulkChangeRow, { undo, after }: Direction): Promise<string | null> {
  const { bulkChangeId, clientId, state, before } = bulkChangeItems;
  const items = await t.tx
    .select({ clientId, before })
    .from(bulkChangeItems)
    .where(
      and(
        eq(bulkChangeId, bulk.id),
        eq(state, undo ? "changed" : "waiting"),
        after === null ? undefined : gt(clientId, after),
      ),
    )
    .orderBy(asc(clientId))
    .limit(CHUNK);
  if (items.length === 0) return null;
  const chosen = await lockChosen(t, items);
  const changer = CHANGERS[bulk.change.kind];
  const done = await (undo ? changer.undo : changer.apply)(t, bulk, chosen);
  await mark(t, bulk.id, items, done, undo);
  await writeBulkChange(t, bulk.id, {
    processed: bulk.processed + items.length,
    ...(undo ? {} : { changed: bulk.changed + done.size }),
  });
  if (done.size > 0) await t.raise("clients.changed", { clientIds: [...done.keys()], contactIds: [] });
  return items.at(-1)?.clientId ?? null;
}
