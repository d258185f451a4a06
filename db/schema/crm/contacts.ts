import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";
import { clients } from "./clients";

/** A person at a client. Exactly one of a client's contacts is the primary one. */
export const contacts = pgTable(
  "contacts",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    clientId: uuid().notNull(),
    firstName: text().notNull(),
    lastName: text(),
    email: text(),
    phone: text(),
    position: text(),
    notes: text(),
    isPrimary: boolean().notNull().default(false),

    /** May be written to, with when and how the person said so. */
    emailConsent: boolean().notNull().default(false),
    emailConsentAt: instant(),
    emailConsentSource: text(),
    smsConsent: boolean().notNull().default(false),
    smsConsentAt: instant(),
    smsConsentSource: text(),
    /** When the person left by a link in a mail. */
    unsubscribedAt: instant(),
    /** When the person answered STOP to a text message. */
    optedOutAt: instant(),

    version: integer().notNull().default(1),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),

    /** To compare by. */
    emailKey: text().generatedAlwaysAs(sql`lower(email)`),
  },
  (table) => [
    unique("contacts_workspace_id_id_key").on(table.workspaceId, table.id),
    foreignKey({
      name: "contacts_client_fkey",
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
    }).onDelete("cascade"),
    index("contacts_workspace_id_client_id_idx").on(table.workspaceId, table.clientId, table.id),
    uniqueIndex("contacts_workspace_id_client_id_primary_key")
      .on(table.workspaceId, table.clientId)
      .where(sql`is_primary`),
    index("contacts_workspace_id_email_key_idx")
      .on(table.workspaceId, table.emailKey)
      .where(sql`email_key is not null`),
    workspacePolicy(),
  ],
).enableRLS();
