import { payments, paymentVatGroups } from "@/db/schema/billing/payments";
import type { VatGroup } from "@/lib/billing/documents/vat-groups";
import { only } from "@/lib/kernel/only";
import type { WriteCtx } from "@/lib/platform/operation";

type NewPayment = Omit<typeof payments.$inferInsert, "id" | "workspaceId" | "createdAt" | "createdBy">;

/** Adds a payment or its reversal and what it is made of. */
export async function addPayment(t: WriteCtx, payment: NewPayment, parts: readonly VatGroup[]): Promise<string> {
  const { workspaceId, userId } = t.ctx.actor;
  const { id: paymentId } = only(
    await t.tx
      .insert(payments)
      .values({ ...payment, workspaceId, createdBy: userId, createdAt: t.now() })
      .returning({ id: payments.id }),
  );
  const rows = parts.map(({ vatCategory, vatRate, taxable, vat }) => ({
    workspaceId,
    paymentId,
    vatCategory,
    vatRate,
    taxable,
    vat,
  }));
  if (rows.length > 0) await t.tx.insert(paymentVatGroups).values(rows);
  return paymentId;
}
