import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cents, exactDecimal, workspaceId, workspacePolicy } from "@/db/columns";
import { documents } from "./documents";

/** The rows of a document, in their order from 0: what is charged, headings of sections, and plain text between them. */
export const documentLines = pgTable(
  "document_lines",
  {
    workspaceId: workspaceId(),
    documentId: uuid().notNull(),
    position: integer().notNull(),
    type: text({ enum: ["item", "section", "text"] })
      .notNull()
      .default("item"),
    description: text().notNull(),

    /** All of the following are of items only. */
    quantity: exactDecimal(14, 4),
    unit: text(),
    /** In units of the document's currency. */
    unitPrice: exactDecimal(19, 6),
    vatCategory: text({ enum: ["S", "E", "AE", "K", "G", "O", "Z"] }),
    vatRate: exactDecimal(6, 3),
    discountPercent: exactDecimal(6, 3),
    /** Minor units; negative where a credited line bears a surcharge. */
    discountAmount: cents(),
    gross: cents(),
    net: cents(),

    /** Of a credit note: the position of the invoice's line it takes back. */
    creditedLine: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.documentId, table.position] }),
    foreignKey({
      name: "document_lines_document_fkey",
      columns: [table.workspaceId, table.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }).onDelete("cascade"),
    check(
      "document_lines_item_check",
      sql`(type = 'item') = (quantity is not null and unit_price is not null and vat_category is not null and vat_rate is not null and net is not null)`,
    ),
    check("document_lines_price_check", sql`unit_price >= 0`),
    workspacePolicy(),
  ],
).enableRLS();

/** What a document is worth in each VAT category and rate, in minor units: VAT is rounded here and nowhere else. */
export const documentVatGroups = pgTable(
  "document_vat_groups",
  {
    workspaceId: workspaceId(),
    documentId: uuid().notNull(),
    vatCategory: text({ enum: ["S", "E", "AE", "K", "G", "O", "Z"] }).notNull(),
    vatRate: exactDecimal(6, 3).notNull(),
    taxable: cents().notNull(),
    vat: cents().notNull(),
    /** The group's share of the document's discount. */
    discount: cents().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.documentId, table.vatCategory, table.vatRate] }),
    foreignKey({
      name: "document_vat_groups_document_fkey",
      columns: [table.workspaceId, table.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }).onDelete("cascade"),
    workspacePolicy(),
  ],
).enableRLS();
