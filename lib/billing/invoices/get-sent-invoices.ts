import { BatchRef } from "@/lib/billing/deliveries/input";
import { readBatch } from "@/lib/billing/deliveries/read-batch";
import { query } from "@/lib/platform/operation";

export const getSentInvoices = query({
  can: "invoices:read",
  input: BatchRef,
  run: (t, { batchId }) => readBatch(t, "invoice", batchId),
});
