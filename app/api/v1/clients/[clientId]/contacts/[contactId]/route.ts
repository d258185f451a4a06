import { getContact } from "@/lib/crm/contacts/get-contact";
import { removeContact } from "@/lib/crm/contacts/remove-contact";
import { updateContact } from "@/lib/crm/contacts/update-contact";
import { ContactView, viewContact, type ContactRow } from "@/lib/crm/contacts/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewContact, schema: ContactView, version: ({ version }: ContactRow) => version };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getContact, { summary: "One contact", ...shown }),
  PATCH: endpoint(updateContact, { summary: "Change a contact; fields left out stay as they are", ...shown }),
  DELETE: emptyEndpoint(removeContact, { summary: "Remove a contact; another one becomes primary where needed" }),
});
