import { eq } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { changedSince } from "@/lib/kernel/changed-since";
import { conflict } from "@/lib/kernel/errors";
import type { WriteCtx } from "@/lib/platform/operation";
import { noSuchClient } from "./client-rows";

export type Client = typeof clients.$inferSelect;

/**
 * The client, locked until the transaction ends. Whatever hangs on a client - contacts, tags, notes - is changed under this
 * lock, so that rules over all of them hold under parallel changes, too.
 * @param version the one the caller saw, if they say so
 * @throws DomainError not_found; conflict when it was merged into another or changed since
 */
export async function lockClient(t: WriteCtx, clientId: string, version?: number): Promise<Client> {
  // Not "for update": rows that merely refer to the client, such as those of tags being merged, need not wait, and two
  // transactions would otherwise wait for each other.
  const [client] = await t.tx.select().from(clients).where(eq(clients.id, clientId)).for("no key update");
  if (!client) throw noSuchClient();
  if (client.mergedIntoId !== null) {
    throw conflict("client.merged", "This client was merged into another, which has everything now.");
  }
  if (version !== undefined && version !== client.version) throw changedSince();
  return client;
}
