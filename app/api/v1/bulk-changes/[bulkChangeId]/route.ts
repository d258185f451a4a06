import { getBulkChange } from "@/lib/crm/bulk/get-bulk-change";
import { BulkChangeView, viewBulkChange } from "@/lib/crm/bulk/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getBulkChange, {
    summary: "One bulk change and how far it is",
    view: viewBulkChange,
    schema: BulkChangeView,
  }),
});
