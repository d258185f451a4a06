import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";

/** How many payments and reversals there are, by method and currency: written, folded and read like `document_tallies`. */
export const paymentTallies = pgTable(
  "payment_tallies",
  {
    workspaceId: workspaceId(),
    method: text().notNull(),
    currency: text().notNull(),
    payments: integer().notNull(),
  },
  (table) => [index("payment_tallies_workspace_id_idx").on(table.workspaceId), workspacePolicy(), systemPolicy()],
).enableRLS();
