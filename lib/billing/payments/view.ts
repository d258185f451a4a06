import { z } from "zod";
import type { payments } from "@/db/schema/billing/payments";
import { VAT_CATEGORIES, type VatCategory } from "@/lib/billing/documents/vat-groups";
import { PAYMENT_METHODS } from "@/lib/catalog/payment-methods";
import type { Currency } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { moneyToString } from "@/lib/kernel/money";

const text = z.string().nullable();

export const PaymentView = z.object({
  id: z.uuid(),
  invoice: z.object({ id: z.uuid(), number: text }),
  client: z.object({ id: z.uuid(), reference: z.string(), name: z.string() }),
  /** Negative in a row that takes another back. */
  amount: z.string(),
  currency: z.string(),
  paidOn: z.iso.date(),
  method: z.enum(PAYMENT_METHODS),
  reference: text,
  note: text,
  /** The payment this one takes back, and the one that takes this one back. */
  reversesId: z.uuid().nullable(),
  reversedById: z.uuid().nullable(),
  /** What it is made of: whoever owes VAT on receipts declares these. */
  vatBreakdown: z.array(
    z.object({
      vatCategory: z.enum(VAT_CATEGORIES),
      vatRate: z.string(),
      taxableAmount: z.string(),
      vatAmount: z.string(),
    }),
  ),
  createdAt: z.iso.datetime(),
});
export type PaymentView = z.infer<typeof PaymentView>;

export interface PaymentRow extends Omit<typeof payments.$inferSelect, "workspaceId" | "invoiceNumber" | "searchKey"> {
  reversedById: string | null;
  /** Figures as text: JSON knows no large integers. */
  vatGroups: { vatCategory: VatCategory; vatRate: string; taxable: string; vat: string }[];
  invoice: { id: string; number: string | null };
  client: { id: string; reference: string; name: string };
}

export function viewPayment(row: PaymentRow): PaymentView {
  const print = (minor: bigint) => moneyToString({ minor, currency: row.currency as Currency });
  const { id, invoice, client, currency, paidOn, method, reference, note, reversesId, reversedById } = row;
  return {
    id,
    invoice,
    client,
    amount: print(row.amount),
    currency,
    paidOn,
    method,
    reference,
    note,
    reversesId,
    reversedById,
    vatBreakdown: row.vatGroups.map(({ vatCategory, vatRate, taxable, vat }) => ({
      vatCategory,
      vatRate: decimal(vatRate),
      taxableAmount: print(BigInt(taxable)),
      vatAmount: print(BigInt(vat)),
    })),
    createdAt: row.createdAt.toISOString(),
  };
}
