import { draftDelivery } from "@/lib/billing/deliveries/draft-delivery";
import { query } from "@/lib/platform/operation";
import { CreditNoteRef } from "./input";

export const draftCreditNoteDelivery = query({
  can: "credit_notes:read",
  input: CreditNoteRef,
  run: (t, { creditNoteId }) => draftDelivery(t, "credit_note", creditNoteId),
});
