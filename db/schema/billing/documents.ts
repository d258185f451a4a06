import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cents, day, exactDecimal, id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { clients } from "../crm/clients";
import { workspaces } from "../identity/workspaces";
import type { DocumentSnapshot } from "./document-snapshot";

/**
 * Quotes, invoices and credit notes. What all three have stands here once; what only one of them has is empty in the others.
 * A document without a number is a draft. A trigger refuses any later change of what an issued document says.
 */
export const documents = pgTable(
  "documents",
  {
    id: id(),
    // Not removed with its workspace: issued documents are kept for their legal ten years.
    workspaceId: workspaceId().references(() => workspaces.id),
    kind: text({ enum: ["quote", "invoice", "credit_note"] }).notNull(),
    status: text({
      enum: [
        "draft",
        "sent",
        "viewed",
        "partially_paid",
        "paid",
        "overdue",
        "cancelled",
        "accepted",
        "rejected",
        "expired",
        "applied",
      ],
    })
      .notNull()
      .default("draft"),
    number: text(),
    clientId: uuid().notNull(),

    title: text(),
    /** The buyer's own reference. */
    purchaseOrder: text(),
    currency: text().notNull(),
    /** The client's language, which the paper and its mails speak. */
    locale: text({ enum: ["fr", "en"] }).notNull(),
    /** Of a draft: the date it shall bear; empty means the day it is issued. */
    issueDate: day(),
    /** Of an invoice; empty in a draft means by the client's or the workspace's terms. */
    dueDate: day(),
    /** Of a quote; empty in a draft means by the workspace's default. */
    validUntil: day(),
    /** Day, or first and last day, of the supply when it differs from the issue date. */
    supplyFrom: day(),
    supplyTo: day(),
    operation: text({ enum: ["goods", "services", "both"] }),
    exemptionReason: text(),
    notes: text(),
    /** Euros for one unit of the currency, with its day; for VAT in euros on documents in another currency. */
    exchangeRate: exactDecimal(18, 8),
    exchangeRateDate: day(),

    discountPercent: exactDecimal(6, 3),
    discountAmount: cents(),
    /** Figures of `documentTotals`, in minor units. */
    sumOfLines: cents()
      .notNull()
      .default(sql`0`),
    discount: cents()
      .notNull()
      .default(sql`0`),
    exclVat: cents()
      .notNull()
      .default(sql`0`),
    vat: cents()
      .notNull()
      .default(sql`0`),
    inclVat: cents()
      .notNull()
      .default(sql`0`),

    /** Of an invoice: what payments and credit notes took off what is due. */
    paid: cents()
      .notNull()
      .default(sql`0`),
    credited: cents()
      .notNull()
      .default(sql`0`),
    due: cents().generatedAlwaysAs(sql`case when kind = 'invoice' then incl_vat - paid - credited else 0 end`),

    /** The accepted quote an invoice was made from: one invoice per quote. */
    quoteId: uuid(),
    /** The invoice a credit note credits. */
    invoiceId: uuid(),
    /** Why a credit note was written. */
    reason: text(),

    /** Who sells and buys, and what else the paper says, as they were at issue. */
    snapshot: jsonb().$type<DocumentSnapshot>(),
    /** Sealed JSON `{iban, bic}` as printed. */
    bankSealed: text(),
    /** Place in the workspace's chain of issued documents, and the SHA-256 (hexadecimal) that ties it to the one before. */
    chainPosition: bigint({ mode: "number" }),
    previousHash: text(),
    hash: text(),

    issuedAt: instant(),
    /** Kept when the person leaves. */
    issuedBy: uuid(),
    /** First time a mail with it left. */
    sentAt: instant(),
    /** First time its buyer opened the mailed link. */
    viewedAt: instant(),
    /** Of a quote: when it was accepted or rejected, who said so, and why not. */
    answeredAt: instant(),
    answeredBy: text(),
    answerNote: text(),

    version: integer().notNull().default(1),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),

    /** What the search of a list looks into, beside the client. */
    searchKey: text().generatedAlwaysAs(
      sql`koomky_fold(coalesce(number, '') || ' ' || coalesce(title, '') || ' ' || coalesce(purchase_order, ''))`,
    ),
  },
  (table) => [
    unique("documents_workspace_id_id_key").on(table.workspaceId, table.id),
    uniqueIndex("documents_workspace_id_kind_number_key")
      .on(table.workspaceId, table.kind, table.number)
      .where(sql`number is not null`),
    uniqueIndex("documents_workspace_id_chain_position_key")
      .on(table.workspaceId, table.chainPosition)
      .where(sql`chain_position is not null`),
    uniqueIndex("documents_workspace_id_quote_id_key")
      .on(table.workspaceId, table.quoteId)
      .where(sql`quote_id is not null`),
    foreignKey({
      name: "documents_client_fkey",
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
    }),
    foreignKey({
      name: "documents_quote_fkey",
      columns: [table.workspaceId, table.quoteId],
      foreignColumns: [table.workspaceId, table.id],
    }),
    foreignKey({
      name: "documents_invoice_fkey",
      columns: [table.workspaceId, table.invoiceId],
      foreignColumns: [table.workspaceId, table.id],
    }),
    check("documents_number_check", sql`(number is null) = (status = 'draft')`),
    check("documents_paid_check", sql`paid = 0 or (paid between 0 and incl_vat)`),
    check("documents_credited_check", sql`credited = 0 or (credited between 0 and incl_vat)`),
    check("documents_credit_note_check", sql`(kind = 'credit_note') = (invoice_id is not null)`),
    check("documents_quote_check", sql`quote_id is null or kind = 'invoice'`),
    check("documents_discount_check", sql`discount_percent is null or discount_amount is null`),
    check(
      "documents_status_check",
      sql`status = 'draft'
        or (kind = 'quote' and status in ('sent', 'accepted', 'rejected', 'expired'))
        or (kind = 'invoice' and status in ('sent', 'viewed', 'partially_paid', 'paid', 'overdue', 'cancelled'))
        or (kind = 'credit_note' and status in ('sent', 'applied'))`,
    ),
    index("documents_workspace_id_client_id_idx").on(table.workspaceId, table.clientId, table.kind, table.issueDate),
    index("documents_workspace_id_invoice_id_idx")
      .on(table.workspaceId, table.invoiceId)
      .where(sql`invoice_id is not null`),
    index("documents_workspace_id_issue_date_idx").on(table.workspaceId, table.kind, table.issueDate, table.id),
    index("documents_workspace_id_status_idx").on(
      table.workspaceId,
      table.kind,
      table.status,
      table.issueDate,
      table.id,
    ),
    // Each order of a list is an index, so that no page waits for half a million documents to be sorted.
    index("documents_workspace_id_updated_at_idx").on(table.workspaceId, table.kind, table.updatedAt, table.id),
    index("documents_workspace_id_created_at_idx").on(table.workspaceId, table.kind, table.createdAt, table.id),
    index("documents_workspace_id_kind_position_idx").on(table.workspaceId, table.kind, table.chainPosition, table.id),
    index("documents_workspace_id_incl_vat_idx").on(table.workspaceId, table.kind, table.inclVat, table.id),
    index("documents_workspace_id_due_date_idx")
      .on(table.workspaceId, table.dueDate, table.id)
      .where(sql`kind = 'invoice'`),
    index("documents_workspace_id_due_idx")
      .on(table.workspaceId, table.due, table.id)
      .where(sql`kind = 'invoice'`),
    index("documents_workspace_id_valid_until_idx")
      .on(table.workspaceId, table.validUntil, table.id)
      .where(sql`kind = 'quote'`),
    // The search of a list; only the system role can use it.
    index("documents_workspace_id_search_idx")
      .using("gin", table.workspaceId, table.kind, table.searchKey.op("gin_trgm_ops"))
      .with({ fastupdate: false }),
    // What the nightly jobs look for.
    index("documents_late_idx")
      .on(table.workspaceId, table.dueDate)
      .where(sql`status in ('sent', 'viewed', 'partially_paid') and kind = 'invoice'`),
    // The longest overdue first.
    index("documents_overdue_idx")
      .on(table.workspaceId, table.dueDate, table.id)
      .where(sql`status = 'overdue'`),
    index("documents_expiring_idx")
      .on(table.workspaceId, table.validUntil)
      .where(sql`status = 'sent' and kind = 'quote'`),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
