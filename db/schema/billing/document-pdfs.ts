import { foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, workspaceId, workspacePolicy } from "@/db/columns";
import { documents } from "./documents";

/** The one PDF of an issued document: made once, never changed, never removed. */
export const documentPdfs = pgTable(
  "document_pdfs",
  {
    workspaceId: workspaceId(),
    documentId: uuid().notNull(),
    content: bytes().notNull(),
    /** Of the content, hexadecimal. */
    sha256: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.documentId] }),
    foreignKey({
      name: "document_pdfs_document_fkey",
      columns: [table.workspaceId, table.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
    workspacePolicy(),
  ],
).enableRLS();
