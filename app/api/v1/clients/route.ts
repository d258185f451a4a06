import { createClient } from "@/lib/crm/clients/create-client";
import { listClients } from "@/lib/crm/clients/list-clients";
import { ClientView, viewClient } from "@/lib/crm/clients/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewClient, schema: ClientView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listClients, { summary: "List clients, archived ones left out", ...shown }),
  POST: endpoint(createClient, { summary: "Add a client", status: 201, version: ({ version }) => version, ...shown }),
});
