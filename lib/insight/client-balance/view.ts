import type { SumView } from "@/lib/insight/dashboard/view";

type Worth = Pick<SumView, "amount" | "otherCurrencies">;

/** What a client was billed and paid, with VAT. Decimal strings in the client's currency; others apart. */
export interface ClientBalance {
  currency: string;
  /** Issued invoices less what was credited, and how many invoices that is. */
  billed: SumView;
  paid: Worth & { lastPaidOn: string | null };
  /** Left to pay of invoices that are open, and how many. */
  due: SumView & { overdue: number; nextDueDate: string | null };
  /** From issue to the payment that settled the invoice, over all that are paid; `null` while none is. */
  averageDaysToPay: number | null;
}
