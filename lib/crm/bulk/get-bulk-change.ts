import { query } from "@/lib/platform/operation";
import { findBulkChange } from "./bulk-change-rows";
import { BulkChangeRef } from "./input";

export const getBulkChange = query({
  can: "clients:read",
  input: BulkChangeRef,
  run: (t, { bulkChangeId }) => findBulkChange(t, bulkChangeId),
});
