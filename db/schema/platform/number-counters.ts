import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

/** The last number taken of a series in a period (`2026`, or empty where the series never starts again). */
export const numberCounters = pgTable(
  "number_counters",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    series: text().notNull(),
    period: text().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.series, table.period] }), workspacePolicy()],
).enableRLS();
