import { archiveClient } from "@/lib/crm/clients/archive-client";
import { getClient } from "@/lib/crm/clients/get-client";
import { updateClient } from "@/lib/crm/clients/update-client";
import { ClientView, viewClient, type ClientRow } from "@/lib/crm/clients/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewClient, schema: ClientView, version: ({ version }: ClientRow) => version };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getClient, { summary: "One client", ...shown }),
  PATCH: endpoint(updateClient, { summary: "Change a client; fields left out stay as they are", ...shown }),
  DELETE: emptyEndpoint(archiveClient, { summary: "Archive a client; nothing is lost and it can be restored" }),
});
