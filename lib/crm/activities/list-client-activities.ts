import { sql } from "drizzle-orm";
import { noSuchClient } from "@/lib/crm/clients/client-rows";
import { query, type ReadCtx } from "@/lib/platform/operation";
import { ListClientActivitiesInput } from "./input";
import { readTimeline } from "./read-timeline";

/** The client, first, and every client that was merged into it or into one of those. */
async function withMerged({ tx }: ReadCtx, clientId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive merged (id, depth) as (
      select id, 0 from clients where id = ${clientId}
      union
      select clients.id, merged.depth + 1 from clients join merged on clients.merged_into_id = merged.id
    )
    select id from merged order by depth`);
  return rows.map(({ id }) => id);
}

/** What happened with a client and what was written down about it, newest first. */
export const listClientActivities = query({
  can: "activities:read",
  input: ListClientActivitiesInput,
  async run(t, { clientId, ...page }) {
    const clientIds = await withMerged(t, clientId);
    if (clientIds.length === 0) throw noSuchClient();
    return readTimeline(t, page, clientIds);
  },
});
