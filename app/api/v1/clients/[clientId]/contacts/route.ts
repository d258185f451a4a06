import { createContact } from "@/lib/crm/contacts/create-contact";
import { listContacts } from "@/lib/crm/contacts/list-contacts";
import { ContactView, viewContact } from "@/lib/crm/contacts/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewContact, schema: ContactView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listContacts, { summary: "List the contacts of a client", ...shown }),
  POST: endpoint(createContact, {
    summary: "Add a contact; the first one of a client is its primary contact",
    status: 201,
    version: ({ version }) => version,
    ...shown,
  }),
});
