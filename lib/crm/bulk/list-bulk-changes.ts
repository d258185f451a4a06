import { desc, inArray } from "drizzle-orm";
import { z } from "zod";
import { bulkChanges } from "@/db/schema/crm/bulk-changes";
import { query } from "@/lib/platform/operation";
import { bulkChangeRow } from "./bulk-change-rows";
import { UNFINISHED } from "./status";
import type { BulkChangeRow } from "./view";

const MOST = 20;

/** What is going on in the workspace right now, the newest first. */
export const listBulkChanges = query({
  can: "clients:read",
  input: z.strictObject({}),
  async run(t): Promise<BulkChangeRow[]> {
    const rows = await t.tx
      .select()
      .from(bulkChanges)
      .where(inArray(bulkChanges.status, [...UNFINISHED]))
      .orderBy(desc(bulkChanges.createdAt), desc(bulkChanges.id))
      .limit(MOST);
    return rows.map(bulkChangeRow);
  },
});
