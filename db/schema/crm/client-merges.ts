import { foreignKey, index, jsonb, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "../identity/users";
import { workspaces } from "../identity/workspaces";
import { clients } from "./clients";

/** What a merge moved, so that it can be taken back. */
export interface MovedByMerge {
  /** Ids of what belonged to the merged client, by kind of record. */
  records: Record<string, string[]>;
  /** The primary contact of the merged client, which may be one no more. */
  primaryContactId: string | null;
  /** Fields of the kept client that were filled from the merged one. */
  fields: Record<string, { before: unknown; after: unknown }>;
  /** When the merged client had been archived before. */
  archivedAt: string | null;
}

export const clientMerges = pgTable(
  "client_merges",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    keptId: uuid().notNull(),
    mergedId: uuid().notNull(),
    moved: jsonb().$type<MovedByMerge>().notNull(),
    mergedBy: uuid().references(() => users.id, { onDelete: "set null" }),
    mergedAt: instant().notNull().defaultNow(),
    undoneAt: instant(),
  },
  (table) => [
    unique("client_merges_workspace_id_id_key").on(table.workspaceId, table.id),
    foreignKey({
      name: "client_merges_kept_fkey",
      columns: [table.workspaceId, table.keptId],
      foreignColumns: [clients.workspaceId, clients.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "client_merges_merged_fkey",
      columns: [table.workspaceId, table.mergedId],
      foreignColumns: [clients.workspaceId, clients.id],
    }).onDelete("cascade"),
    index("client_merges_workspace_id_kept_id_idx").on(table.workspaceId, table.keptId),
    index("client_merges_workspace_id_merged_id_idx").on(table.workspaceId, table.mergedId),
    workspacePolicy(),
  ],
).enableRLS();
