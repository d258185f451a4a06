import { mergeClients } from "@/lib/portability/merges/merge-clients";
import { MergedClientView, viewMergedClient } from "@/lib/crm/merge/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(mergeClients, {
    summary: "Make one client of two; it can be undone for 30 days",
    view: viewMergedClient,
    schema: MergedClientView,
  }),
});
