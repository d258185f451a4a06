import { BatchRef } from "@/lib/billing/deliveries/input";
import { readBatch } from "@/lib/billing/deliveries/read-batch";
import { query } from "@/lib/platform/operation";

export const getSentQuotes = query({
  can: "quotes:read",
  input: BatchRef,
  run: (t, { batchId }) => readBatch(t, "quote", batchId),
});
