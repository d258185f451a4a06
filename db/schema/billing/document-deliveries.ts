import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { users } from "../identity/users";
import { mailMessages } from "../platform/mail";
import { documents } from "./documents";

/**
 * The way to a document for somebody without an account: `/d/<token>`. One per recipient of a mail, and one for each link that
 * was copied by hand.
 */
export const documentLinks = pgTable(
  "document_links",
  {
    id: id(),
    workspaceId: workspaceId(),
    documentId: uuid().notNull(),
    /** SHA-256 of the token, which stands nowhere but in the link. */
    tokenHash: text().notNull(),
    createdBy: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: instant().notNull().defaultNow(),
    firstViewedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    unique("document_links_workspace_id_id_key").on(table.workspaceId, table.id),
    // Presented by a stranger before the workspace is known.
    unique("document_links_token_hash_key").on(table.tokenHash),
    foreignKey({
      name: "document_links_document_fkey",
      columns: [table.workspaceId, table.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
    index("document_links_workspace_id_document_id_idx").on(table.workspaceId, table.documentId),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();

/** One mail of a document to one recipient. How it went is written on the mail, once a job has made it from this. */
export const documentDeliveries = pgTable(
  "document_deliveries",
  {
    id: id(),
    workspaceId: workspaceId(),
    documentId: uuid().notNull(),
    /** Empty until the PDF is there and the mail is queued. */
    mailId: uuid(),
    linkId: uuid().notNull(),
    contactId: uuid(),
    recipient: text().notNull(),
    /** For information: opening its link does not count as the buyer's viewing. */
    copy: boolean().notNull().default(false),
    /** What many documents sent together have in common. */
    batchId: uuid(),
    /** As the sender wrote them; `linkSealed` is the link in it, sealed until the mail is made. */
    subject: text().notNull(),
    message: text().notNull(),
    linkSealed: text(),
    /** Why no mail could be made. */
    error: text(),
    /** What became of the mail, once the document's timeline has been told. */
    outcome: text({ enum: ["sent", "captured", "failed", "unknown"] }),
    /** The delivery this one tries again. */
    retriesId: uuid(),
    sentBy: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("document_deliveries_workspace_id_id_key").on(table.workspaceId, table.id),
    foreignKey({
      name: "document_deliveries_document_fkey",
      columns: [table.workspaceId, table.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
    foreignKey({
      name: "document_deliveries_mail_fkey",
      columns: [table.workspaceId, table.mailId],
      foreignColumns: [mailMessages.workspaceId, mailMessages.id],
    }),
    foreignKey({
      name: "document_deliveries_link_fkey",
      columns: [table.workspaceId, table.linkId],
      foreignColumns: [documentLinks.workspaceId, documentLinks.id],
    }),
    // A contact may be removed later: the recipient's address is kept beside it.
    index("document_deliveries_workspace_id_contact_id_idx").on(table.workspaceId, table.contactId),
    foreignKey({
      name: "document_deliveries_retries_fkey",
      columns: [table.workspaceId, table.retriesId],
      foreignColumns: [table.workspaceId, table.id],
    }),
    index("document_deliveries_workspace_id_document_id_idx").on(table.workspaceId, table.documentId, table.id),
    index("document_deliveries_workspace_id_mail_id_idx").on(table.workspaceId, table.mailId),
    index("document_deliveries_workspace_id_batch_id_idx")
      .on(table.workspaceId, table.batchId)
      .where(sql`batch_id is not null`),
    // Those somebody has to look after.
    index("document_deliveries_failed_idx")
      .on(table.workspaceId, table.id)
      .where(sql`outcome = 'failed' or error is not null`),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
