import { eq, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import type { WriteCtx } from "@/lib/platform/operation";
import { findClient } from "./client-rows";
import type { ClientRow } from "./view";

/** Writes a change to a locked client and returns it as it then is. */
export async function writeClient(
  t: WriteCtx,
  clientId: string,
  change: Partial<typeof clients.$inferInsert>,
): Promise<ClientRow> {
  await t.tx
    .update(clients)
    .set({ ...change, version: sql`${clients.version} + 1`, updatedAt: t.now() })
    .where(eq(clients.id, clientId));
  return findClient(t, clientId);
}
