import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { cents, day, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";

/**
 * How many documents there are and what they are worth, by kind, status, currency and month of issue. A trigger adds a row for every
 * change and a job adds rows up, so nobody waits for a shared total; whoever reads sums over what is there.
 */
export const documentTallies = pgTable(
  "document_tallies",
  {
    workspaceId: workspaceId(),
    kind: text({ enum: ["quote", "invoice", "credit_note"] }).notNull(),
    status: text().notNull(),
    currency: text().notNull(),
    /** First day of the month of issue; empty for drafts without a date. */
    month: day(),
    documents: integer().notNull(),
    exclVat: cents().notNull(),
    inclVat: cents().notNull(),
    due: cents().notNull(),
  },
  (table) => [
    index("document_tallies_workspace_id_kind_idx").on(table.workspaceId, table.kind),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
