import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { TAG_COLORS } from "@/lib/catalog/tag-colors";
import { workspaces } from "../identity/workspaces";
import { clients } from "./clients";
import { contacts } from "./contacts";

/** A word to group records by. Names are unique without regard to case. */
export const tags = pgTable(
  "tags",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    name: text().notNull(),
    color: text({ enum: TAG_COLORS }).notNull(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("tags_workspace_id_id_key").on(table.workspaceId, table.id),
    uniqueIndex("tags_workspace_id_name_key").on(table.workspaceId, sql`lower(${table.name})`),
    workspacePolicy(),
  ],
).enableRLS();

export const clientTags = pgTable(
  "client_tags",
  {
    workspaceId: workspaceId(),
    clientId: uuid().notNull(),
    tagId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.clientId, table.tagId] }),
    foreignKey({
      name: "client_tags_client_fkey",
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "client_tags_tag_fkey",
      columns: [table.workspaceId, table.tagId],
      foreignColumns: [tags.workspaceId, tags.id],
    }).onDelete("cascade"),
    index("client_tags_workspace_id_tag_id_idx").on(table.workspaceId, table.tagId, table.clientId),
    workspacePolicy(),
  ],
).enableRLS();

export const contactTags = pgTable(
  "contact_tags",
  {
    workspaceId: workspaceId(),
    contactId: uuid().notNull(),
    tagId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.contactId, table.tagId] }),
    foreignKey({
      name: "contact_tags_contact_fkey",
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "contact_tags_tag_fkey",
      columns: [table.workspaceId, table.tagId],
      foreignColumns: [tags.workspaceId, tags.id],
    }).onDelete("cascade"),
    index("contact_tags_workspace_id_tag_id_idx").on(table.workspaceId, table.tagId, table.contactId),
    workspacePolicy(),
  ],
).enableRLS();
