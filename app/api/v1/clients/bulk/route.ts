import { bulkChangeClients } from "@/lib/crm/bulk/bulk-change-clients";
import { BulkChangeView, viewBulkChange } from "@/lib/crm/bulk/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(bulkChangeClients, {
    summary: "Change many clients: up to 100 at once, more in the background",
    view: viewBulkChange,
    schema: BulkChangeView,
    status: 201,
  }),
});
