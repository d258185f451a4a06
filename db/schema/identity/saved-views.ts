import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "./users";
import { workspaces } from "./workspaces";

/** A list as somebody wants to find it again: filters, order and columns under a name. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Which list: `clients`. */
    list: text().notNull(),
    name: text().notNull(),
    /** Parameters of the list's address. */
    query: jsonb().$type<Record<string, string>>().notNull(),
    /** Keys of the shown columns, in order. */
    columns: jsonb().$type<string[]>().notNull(),
    /** Seen by every member; changed by its owner alone. */
    shared: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("saved_views_workspace_id_id_key").on(table.workspaceId, table.id),
    uniqueIndex("saved_views_workspace_id_name_key").on(
      table.workspaceId,
      table.userId,
      table.list,
      sql`lower(${table.name})`,
    ),
    index("saved_views_workspace_id_list_idx").on(table.workspaceId, table.list),
    workspacePolicy(),
  ],
).enableRLS();
