import { CreditNoteDeliveryRef } from "@/lib/billing/deliveries/input";
import { retryDelivery } from "@/lib/billing/deliveries/retry-delivery";
import { operation } from "@/lib/platform/operation";

export const retryCreditNoteDelivery = operation({
  can: "credit_notes:write",
  input: CreditNoteDeliveryRef,
  run: (t, { creditNoteId, deliveryId }) => retryDelivery(t, "credit_note", { documentId: creditNoteId, deliveryId }),
});
