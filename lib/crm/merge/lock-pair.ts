import { inArray } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import type { WriteCtx } from "@/lib/platform/operation";
import { noSuchClient } from "../clients/client-rows";
import type { Client } from "../clients/lock-client";
import type { Pair } from "./mover";

/**
 * Both clients, locked until the transaction ends, always in the order of their ids: of two merges of the same pair the
 * second waits, whichever way round it is.
 */
export async function lockPair(t: WriteCtx, { keptId, mergedId }: Pair): Promise<{ kept: Client; merged: Client }> {
  const rows = await t.tx
    .select()
    .from(clients)
    .where(inArray(clients.id, [keptId, mergedId]))
    .orderBy(clients.id)
    .for("no key update");
  const [kept, merged] = [keptId, mergedId].map((id) => rows.find((row) => row.id === id));
  if (!kept || !merged) throw noSuchClient();
  return { kept, merged };
}
