import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "../identity/users";
import { workspaces } from "../identity/workspaces";

/** One change to many clients: what, to whom, how far it is, and how to take it back. */
export const bulkChanges = pgTable(
  "bulk_changes",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    /** What is done to each client, as the operation's input had it. */
    change: jsonb().$type<Record<string, unknown>>().notNull(),
    status: text({ enum: ["queued", "running", "done", "cancelled", "failed", "undoing", "undone"] }).notNull(),
    total: integer().notNull(),
    processed: integer().notNull().default(0),
    /** Clients that were not already as asked. */
    changed: integer().notNull().default(0),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  (table) => [
    unique("bulk_changes_workspace_id_id_key").on(table.workspaceId, table.id),
    index("bulk_changes_workspace_id_created_at_idx").on(table.workspaceId, table.createdAt),
    workspacePolicy(),
  ],
).enableRLS();

/**
 * The clients of a bulk change, chosen when it was asked for; `before` once it was applied and had an effect. One that
 * somebody changed again since has `stayed` as it is when the change is undone.
 */
export const bulkChangeItems = pgTable(
  "bulk_change_items",
  {
    workspaceId: workspaceId(),
    bulkChangeId: uuid().notNull(),
    /** No foreign key: checking it for a hundred thousand clients takes longer than a person waits, and locks them all. */
    clientId: uuid().notNull(),
    state: text({ enum: ["waiting", "changed", "unchanged", "undone", "stayed"] }).notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.bulkChangeId, table.clientId] }),
    foreignKey({
      name: "bulk_change_items_bulk_change_fkey",
      columns: [table.workspaceId, table.bulkChangeId],
      foreignColumns: [bulkChanges.workspaceId, bulkChanges.id],
    }).onDelete("cascade"),
    workspacePolicy(),
  ],
).enableRLS();
