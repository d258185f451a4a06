import { undoBulkChange } from "@/lib/crm/bulk/undo-bulk-change";
import { BulkChangeView, viewBulkChange } from "@/lib/crm/bulk/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(undoBulkChange, {
    summary: "Put the clients of a bulk change back, except those changed again since",
    view: viewBulkChange,
    schema: BulkChangeView,
    status: 202,
  }),
});
