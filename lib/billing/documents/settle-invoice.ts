import type { WriteCtx } from "@/lib/platform/operation";
import { writeDocument, type LockedDocument } from "./document-rows";
import { statusAfterSettlement, type IssuedInvoiceStatus } from "./status";

/**
 * Writes what was paid and credited to a locked, issued invoice, and the status that follows from it.
 * @returns the status it has now
 */
export async function settleInvoice(
  t: WriteCtx,
  invoice: LockedDocument,
  change: { paid?: bigint; credited?: bigint },
): Promise<IssuedInvoiceStatus> {
  const { id, clientId, number, inclVat, viewedAt } = invoice;
  const paid = change.paid ?? invoice.paid;
  const credited = change.credited ?? invoice.credited;
  const before = invoice.status as IssuedInvoiceStatus;
  const status = statusAfterSettlement(before, { inclVat, paid, credited, viewed: viewedAt !== null });
  await writeDocument(t, id, { paid, credited, status });
  if (status !== before && number !== null && (status === "paid" || status === "cancelled")) {
    await t.raise(`invoice.${status}`, { clientId, documentId: id, number });
  }
  return status;
}
