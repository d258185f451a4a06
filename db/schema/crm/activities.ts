import { foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "../identity/users";
import { workspaces } from "../identity/workspaces";
import { clients } from "./clients";

/** What people write down by hand in a client's timeline, beside the events that record themselves. */
export const activities = pgTable(
  "activities",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    clientId: uuid().notNull(),
    kind: text({ enum: ["note", "call", "meeting"] }).notNull(),
    text: text().notNull(),
    /** When it took place, which may be before it was written down. */
    occurredAt: instant().notNull(),
    /** Minutes of a call or meeting. */
    durationMinutes: integer(),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    /** The name at the time. */
    authorName: text(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("activities_workspace_id_id_key").on(table.workspaceId, table.id),
    foreignKey({
      name: "activities_client_fkey",
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
    }).onDelete("cascade"),
    index("activities_workspace_id_client_id_idx").on(table.workspaceId, table.clientId, table.occurredAt, table.id),
    index("activities_workspace_id_occurred_at_idx").on(table.workspaceId, table.occurredAt, table.id),
    workspacePolicy(),
  ],
).enableRLS();
