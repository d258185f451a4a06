import type { InvoiceView } from "@/lib/billing/documents/view";
import type { Currency } from "@/lib/kernel/currency";
import { moneyToString, parseMoney } from "@/lib/kernel/money";

type Figures = Pick<InvoiceView, "currency" | "totalInclVat" | "amountCredited">;

/** What of an invoice was not credited yet, with VAT. */
export function leftToCredit({ totalInclVat, amountCredited, ...invoice }: Figures): string {
  const currency = invoice.currency as Currency;
  const minor = parseMoney(totalInclVat, currency).minor - parseMoney(amountCredited, currency).minor;
  return moneyToString({ minor, currency });
}
