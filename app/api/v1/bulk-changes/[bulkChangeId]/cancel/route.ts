import { cancelBulkChange } from "@/lib/crm/bulk/cancel-bulk-change";
import { BulkChangeView, viewBulkChange } from "@/lib/crm/bulk/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(cancelBulkChange, {
    summary: "Stop a bulk change; what it changed so far stays",
    view: viewBulkChange,
    schema: BulkChangeView,
  }),
});
