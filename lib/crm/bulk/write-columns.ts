import { inArray, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import type { WriteCtx } from "@/lib/platform/operation";
import type { Chosen } from "./changer";

type Columns = Pick<typeof clients.$inferInsert, "status" | "archivedAt">;

/** Writes columns of locked clients, at once for all that get the same values. */
export async function writeColumns(
  t: WriteCtx,
  chosen: readonly Chosen[],
  valuesOf: (client: Chosen) => Columns,
): Promise<void> {
  const groups = Map.groupBy(chosen, (client) => JSON.stringify(valuesOf(client)));
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    await t.tx
      .update(clients)
      .set({ ...valuesOf(first), version: sql`${clients.version} + 1`, updatedAt: t.now() })
      .where(
        inArray(
          clients.id,
          [first, ...others].map(({ id }) => id),
        ),
      );
  }
}
