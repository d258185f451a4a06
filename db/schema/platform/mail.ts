import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

/**
 * Every mail, queued in the transaction that caused it. `captured` is the built-in form: kept and shown, never sent.
 * `unknown` means the connection broke after the message was handed over: it may have arrived, so it is not sent again.
 */
export const mailMessages = pgTable(
  "mail_messages",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    recipient: text().notNull(),
    /** In whose name it goes out, and where an answer goes; empty means the address it is sent from. */
    senderName: text(),
    replyTo: text(),
    subject: text().notNull(),
    /** Both empty when the mail carries a credential: see `secrecy`. */
    text: text(),
    html: text(),
    /** Sealed JSON `{text, html}` of a mail with a credential, removed once a server has taken it. */
    bodySealed: text(),
    /** Who may read the body in the mailbox: `open` whoever may read the mailbox, `owners` only, `nobody` at all. */
    secrecy: text({ enum: ["open", "owners", "nobody"] }).notNull(),
    status: text({ enum: ["queued", "sending", "sent", "captured", "failed", "unknown"] })
      .notNull()
      .default("queued"),
    attempts: integer().notNull().default(0),
    /** Why the last attempt did not succeed, in the server's words, without credentials. */
    error: text(),
    createdAt: instant().notNull().defaultNow(),
    /** When it was sent, captured or given up. */
    settledAt: instant(),
  },
  (table) => [
    unique("mail_messages_workspace_id_id_key").on(table.workspaceId, table.id),
    index("mail_messages_workspace_id_created_at_idx").on(table.workspaceId, table.createdAt, table.id),
    index("mail_messages_unsettled_idx")
      .on(table.createdAt)
      .where(sql`settled_at is null`),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
