import { restoreClient } from "@/lib/crm/clients/restore-client";
import { ClientView, viewClient } from "@/lib/crm/clients/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(restoreClient, {
    summary: "Bring an archived client back",
    view: viewClient,
    schema: ClientView,
    version: ({ version }) => version,
  }),
});
