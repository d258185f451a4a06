import { z } from "zod";
import { listBulkChanges } from "@/lib/crm/bulk/list-bulk-changes";
import { BulkChangeView, viewBulkChange } from "@/lib/crm/bulk/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(listBulkChanges, {
    summary: "Bulk changes that are going on",
    view: (bulkChanges) => bulkChanges.map(viewBulkChange),
    schema: z.array(BulkChangeView),
  }),
});
