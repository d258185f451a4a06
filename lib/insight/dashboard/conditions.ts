import { and, gte, lte, sql } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { addDays, type LocalDate } from "@/lib/kernel/local-date";

/** "Soon" on the dashboard: from today to this many days on. */
const SOON_DAYS = 7;

// Written out, not as parameters: the planner has to see that a partial index covers them.
export const OVERDUE = sql`documents.status = 'overdue'`;
const QUOTE_OPEN = sql`documents.status = 'sent' and documents.kind = 'quote'`;
const INVOICE_DUE = sql`documents.status in ('sent', 'viewed', 'partially_paid') and documents.kind = 'invoice'`;

const soon = (column: typeof documents.dueDate | typeof documents.validUntil, today: LocalDate) =>
  and(gte(column, today), lte(column, addDays(today, SOON_DAYS)));

export const expiringQuotes = (today: LocalDate) => and(QUOTE_OPEN, soon(documents.validUntil, today));
export const invoicesDueSoon = (today: LocalDate) => and(INVOICE_DUE, soon(documents.dueDate, today));
