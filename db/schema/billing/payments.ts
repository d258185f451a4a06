import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cents, day, exactDecimal, id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { documents } from "./documents";

/** Money received for an invoice. Rows are only ever added: a mistake is taken back by a row with the opposite amount. */
export const payments = pgTable(
  "payments",
  {
    id: id(),
    workspaceId: workspaceId(),
    invoiceId: uuid().notNull(),
    /** Which the invoice keeps for ever; here too, so that a search need not look into every invoice. */
    invoiceNumber: text().notNull(),
    /** Minor units of `currency`, the invoice's; negative in a reversing row. */
    amount: cents().notNull(),
    currency: text().notNull(),
    paidOn: day().notNull(),
    method: text({ enum: ["transfer", "card", "direct_debit", "cheque", "cash", "online", "other"] }).notNull(),
    reference: text(),
    note: text(),
    /** The payment this row takes back. */
    reversesId: uuid(),
    /** Kept when the person leaves. */
    createdBy: uuid(),
    createdAt: instant().notNull().defaultNow(),

    /** What the search of a list looks into, beside the client. */
    searchKey: text().generatedAlwaysAs(sql`koomky_fold(coalesce(reference, '') || ' ' || invoice_number)`),
  },
  (table) => [
    unique("payments_workspace_id_id_key").on(table.workspaceId, table.id),
    uniqueIndex("payments_workspace_id_reverses_id_key")
      .on(table.workspaceId, table.reversesId)
      .where(sql`reverses_id is not null`),
    foreignKey({
      name: "payments_invoice_fkey",
      columns: [table.workspaceId, table.invoiceId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
    foreignKey({
      name: "payments_reverses_fkey",
      columns: [table.workspaceId, table.reversesId],
      foreignColumns: [table.workspaceId, table.id],
    }),
    check("payments_amount_check", sql`case when reverses_id is null then amount > 0 else amount < 0 end`),
    index("payments_workspace_id_invoice_id_idx").on(table.workspaceId, table.invoiceId, table.id),
    // Each order of the list is an index, and so is one method in the usual order.
    index("payments_workspace_id_paid_on_idx").on(table.workspaceId, table.paidOn, table.id),
    index("payments_workspace_id_method_idx").on(table.workspaceId, table.method, table.paidOn, table.id),
    index("payments_workspace_id_amount_idx").on(table.workspaceId, table.amount, table.id),
    index("payments_workspace_id_created_at_idx").on(table.workspaceId, table.createdAt, table.id),
    // The search of a list; only the system role can use it.
    index("payments_workspace_id_search_idx")
      .using("gin", table.workspaceId, table.searchKey.op("gin_trgm_ops"))
      .with({ fastupdate: false }),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();

/** What a payment is made of: whoever owes VAT on receipts declares these. Minor units of the payment's currency. */
export const paymentVatGroups = pgTable(
  "payment_vat_groups",
  {
    workspaceId: workspaceId(),
    paymentId: uuid().notNull(),
    vatCategory: text({ enum: ["S", "E", "AE", "K", "G", "O", "Z"] }).notNull(),
    vatRate: exactDecimal(6, 3).notNull(),
    taxable: cents().notNull(),
    vat: cents().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.paymentId, table.vatCategory, table.vatRate] }),
    foreignKey({
      name: "payment_vat_groups_payment_fkey",
      columns: [table.workspaceId, table.paymentId],
      foreignColumns: [payments.workspaceId, payments.id],
    }),
    workspacePolicy(),
  ],
).enableRLS();
