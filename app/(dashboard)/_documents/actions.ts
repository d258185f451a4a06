"use server";

import { listDocumentEvents } from "@/lib/billing/documents/list-document-events";
import { viewEvent } from "@/lib/crm/activities/view";
import { listClients } from "@/lib/crm/clients/list-clients";
import { removeView } from "@/lib/identity/saved-views/remove-view";
import { saveView } from "@/lib/identity/saved-views/save-view";
import { updateView } from "@/lib/identity/saved-views/update-view";
import { formAction } from "@/lib/platform/forms/form-action";

/** Clients by name, for filters. */
export const findClientOptionsAction = formAction(listClients, ({ items }) => ({
  data: items.map(({ id, name }) => ({ value: id, label: name })),
}));

export const saveViewAction = formAction(saveView, ({ id }) => ({ data: { viewId: id }, refresh: true }));
export const updateViewAction = formAction(updateView, () => ({ refresh: true }));
export const removeViewAction = formAction(removeView, () => ({ refresh: true }));

export const listDocumentEventsAction = formAction(listDocumentEvents, ({ items, nextCursor }) => ({
  data: { items: items.map(viewEvent), nextCursor },
}));
