import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

/** Every text message, with the same life as a mail (`mail_messages`). */
export const smsMessages = pgTable(
  "sms_messages",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    /** E.164, such as +33612345678. */
    recipient: text().notNull(),
    text: text().notNull(),
    status: text({ enum: ["queued", "sending", "sent", "captured", "failed", "unknown"] })
      .notNull()
      .default("queued"),
    attempts: integer().notNull().default(0),
    error: text(),
    /** The provider's id of the message, to find it in its console. */
    providerId: text(),
    createdAt: instant().notNull().defaultNow(),
    settledAt: instant(),
  },
  (table) => [
    unique("sms_messages_workspace_id_id_key").on(table.workspaceId, table.id),
    index("sms_messages_workspace_id_created_at_idx").on(table.workspaceId, table.createdAt, table.id),
    index("sms_messages_unsettled_idx")
      .on(table.createdAt)
      .where(sql`settled_at is null`),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
