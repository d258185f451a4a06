import { BatchRef } from "@/lib/billing/deliveries/input";
import { readBatch } from "@/lib/billing/deliveries/read-batch";
import { query } from "@/lib/platform/operation";

export const getSentCreditNotes = query({
  can: "credit_notes:read",
  input: BatchRef,
  run: (t, { batchId }) => readBatch(t, "credit_note", batchId),
});
