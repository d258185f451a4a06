import { desc, eq, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { clientMerges } from "@/db/schema/crm/client-merges";
import { clients } from "@/db/schema/crm/clients";
import { users } from "@/db/schema/identity/users";
import { query } from "@/lib/platform/operation";
import { noSuchClient } from "../clients/client-rows";
import { ClientRef } from "../clients/input";
import { undoableUntil } from "./undo-period";
import type { MergeRow } from "./view";

const MOST = 100;
const kept = alias(clients, "kept");
const merged = alias(clients, "merged");

/** The merges a client took part in, newest first. */
export const listMerges = query({
  can: "clients:read",
  input: ClientRef,
  async run(t, { clientId }): Promise<MergeRow[]> {
    if ((await t.tx.$count(clients, eq(clients.id, clientId))) === 0) throw noSuchClient();
    const rows = await t.tx
      .select({
        id: clientMerges.id,
        kept: { id: kept.id, reference: kept.reference, name: kept.name },
        merged: { id: merged.id, reference: merged.reference, name: merged.name },
        keptMergedIntoId: kept.mergedIntoId,
        mergedAt: clientMerges.mergedAt,
        mergedBy: users.name,
        undoneAt: clientMerges.undoneAt,
      })
      .from(clientMerges)
      .innerJoin(kept, eq(kept.id, clientMerges.keptId))
      .innerJoin(merged, eq(merged.id, clientMerges.mergedId))
      .leftJoin(users, eq(users.id, clientMerges.mergedBy))
      .where(or(eq(clientMerges.keptId, clientId), eq(clientMerges.mergedId, clientId)))
      .orderBy(desc(clientMerges.mergedAt), desc(clientMerges.id))
      .limit(MOST);
    return rows.map(({ keptMergedIntoId, ...row }) => {
      const until = undoableUntil(row.mergedAt);
      const canUndo = row.undoneAt === null && keptMergedIntoId === null && until >= t.now();
      return { ...row, undoableUntil: until, canUndo };
    });
  },
});
