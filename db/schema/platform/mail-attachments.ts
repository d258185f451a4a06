import { foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { mailMessages } from "./mail";

/** Files that go with a mail, as they were when it was queued. */
export const mailAttachments = pgTable(
  "mail_attachments",
  {
    workspaceId: workspaceId(),
    mailId: uuid().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    content: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.mailId, table.position] }),
    foreignKey({
      name: "mail_attachments_mail_fkey",
      columns: [table.workspaceId, table.mailId],
      foreignColumns: [mailMessages.workspaceId, mailMessages.id],
    }).onDelete("cascade"),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
