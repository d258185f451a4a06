"use server";

import { suggestLines } from "@/lib/billing/drafts/suggest-lines";
import { getClient } from "@/lib/crm/clients/get-client";
import { listClients } from "@/lib/crm/clients/list-clients";
import { formAction } from "@/lib/platform/forms/form-action";
import { editorClient } from "./editor-client";

export const findClientsAction = formAction(listClients, ({ items }) => ({
  data: items.map(({ id, name, reference, city }) => ({ id, name, reference, city })),
}));

export const readClientAction = formAction(getClient, (client) => ({ data: editorClient(client) }));

export const suggestLinesAction = formAction(suggestLines, (lines) => ({ data: lines }));
