import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { SumView } from "@/lib/insight/dashboard/view";

/** What a client was billed and paid, with VAT, as decimal strings: other currencies than `currency` stand apart. */
export interface ClientBalance {
  /** The client's, unless its invoices are all in others: then that of most of them. */
  currency: string;
  /** Issued invoices less what was credited, and how many that is; none that were cancelled. */
  billed: SumView;
  /** What came in, and on how many invoices. */
  paid: SumView & { lastPaidOn: string | null };
  /** Left to pay of invoices that are open. */
  due: SumView & { nextDueDate: string | null };
  /** The part of it that is late. */
  overdue: SumView & { oldestDueDate: string | null };
  /** From issue to the payment that settled the invoice, over all that are paid; `null` while none is. */
  averageDaysToPay: number | null;
  /** How many documents of each kind there are, drafts included. */
  documents: Record<DocumentKind, number>;
}
