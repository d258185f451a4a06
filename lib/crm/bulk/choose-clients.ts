import { inArray, sql } from "drizzle-orm";
import { bulkChangeItems } from "@/db/schema/crm/bulk-changes";
import { clients } from "@/db/schema/crm/clients";
import type { WriteCtx } from "@/lib/platform/operation";
import { noSuchClient } from "../clients/client-rows";
import { clientsWhere } from "../clients/client-where";
import type { BulkChangeClientsInput } from "./input";

/**
 * Writes down which clients a bulk change is about: those there are now, whoever is added or changed while it runs.
 * @returns how many
 * @throws DomainError not_found when one of the ids is none of this workspace
 */
export async function chooseClients(
  t: WriteCtx,
  bulkChangeId: string,
  selection: BulkChangeClientsInput["selection"],
): Promise<number> {
  const ids = "ids" in selection ? [...new Set(selection.ids)] : null;
  const where = "ids" in selection ? inArray(clients.id, selection.ids) : clientsWhere(t, selection);
  const chosen = t.tx
    .select({
      workspaceId: clients.workspaceId,
      bulkChangeId: sql`${bulkChangeId}::uuid`.as("bulk_change_id"),
      clientId: clients.id,
      state: sql`'waiting'`.as("state"),
      before: sql`null::jsonb`.as("before"),
    })
    .from(clients)
    .where(where);
  const { rowCount } = await t.tx.insert(bulkChangeItems).select(chosen);
  const count = rowCount ?? 0;
  if (ids && count < ids.length) throw noSuchClient();
  return count;
}
