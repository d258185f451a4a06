import { ListCreditNoteDeliveriesInput } from "@/lib/billing/deliveries/input";
import { listDeliveries } from "@/lib/billing/deliveries/list-deliveries";
import { query } from "@/lib/platform/operation";

export const listCreditNoteDeliveries = query({
  can: "credit_notes:read",
  input: ListCreditNoteDeliveriesInput,
  run: (t, { creditNoteId, ...asked }) => listDeliveries(t, "credit_note", { documentId: creditNoteId, ...asked }),
});
