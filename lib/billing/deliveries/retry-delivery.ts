import { eq } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { lockDocument } from "@/lib/billing/documents/document-rows";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { conflict } from "@/lib/kernel/errors";
import { only } from "@/lib/kernel/only";
import type { WriteCtx } from "@/lib/platform/operation";
import { addDeliveries, deliveriesOf } from "./add-deliveries";
import { lockDelivery, noSuchDelivery, selectDeliveries } from "./delivery-rows";
import { mayRetry } from "./status";
import type { DeliveryRow } from "./view";

/**
 * Mails a document again to somebody whom it did not reach, in the same words and with a new link. Each delivery is tried again once.
 * @throws DomainError not_found; conflict `delivery.not_retryable`
 */
export async function retryDelivery(
  t: WriteCtx,
  kind: DocumentKind,
  { documentId, deliveryId }: { documentId: string; deliveryId: string },
): Promise<DeliveryRow> {
  const document = await lockDocument(t, kind, documentId);
  refuseAction(kind, "send", document.status);
  const failed = await lockDelivery(t, deliveryId);
  if (failed.documentId !== documentId) throw noSuchDelivery();
  const state = only(await selectDeliveries(t).where(eq(documentDeliveries.id, deliveryId)));
  if (!mayRetry(state)) {
    throw conflict("delivery.not_retryable", "This mail left, is on its way, or was tried again already.");
  }
  const { recipient, contactId, copy, subject, message } = failed;
  const again = { kind, documentId, recipient, contactId, copy, subject, message, retriesId: deliveryId };
  return only(await deliveriesOf(t, await addDeliveries(t, [again])));
}
