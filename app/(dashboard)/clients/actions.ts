"use server";

import { getTranslations } from "next-intl/server";
import { bulkChangeClients } from "@/lib/crm/bulk/bulk-change-clients";
import { cancelBulkChange } from "@/lib/crm/bulk/cancel-bulk-change";
import { undoBulkChange } from "@/lib/crm/bulk/undo-bulk-change";
import { viewBulkChange } from "@/lib/crm/bulk/view";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { restoreClient } from "@/lib/crm/clients/restore-client";
import { createTag } from "@/lib/crm/tags/create-tag";
import { removeView } from "@/lib/identity/saved-views/remove-view";
import { saveView } from "@/lib/identity/saved-views/save-view";
import { updateView } from "@/lib/identity/saved-views/update-view";
import { formAction } from "@/lib/platform/forms/form-action";

export const archiveClientAction = formAction(archiveClient, async ({ id, name }) => {
  const t = await getTranslations("clients.row");
  return { message: t("archived", { name }), data: { clientId: id }, refresh: true };
});

export const restoreClientAction = formAction(restoreClient, async ({ id, name }) => {
  const t = await getTranslations("clients.row");
  return { message: t("restored", { name }), data: { clientId: id }, refresh: true };
});

export const createTagAction = formAction(createTag, ({ id }) => ({ data: { tagId: id } }));

export const bulkChangeAction = formAction(bulkChangeClients, async (row) => {
  const t = await getTranslations("clients.bulk.done");
  const change = viewBulkChange(row);
  const message = change.changed === 0 ? t("nothing") : t(change.change.kind, { count: change.changed });
  return { message, data: change, refresh: true };
});

export const cancelBulkChangeAction = formAction(cancelBulkChange, () => ({ refresh: true }));

export const undoBulkChangeAction = formAction(undoBulkChange, async (row) => {
  const t = await getTranslations("clients.bulk");
  return { message: t("undone"), data: viewBulkChange(row), refresh: true };
});

export const saveViewAction = formAction(saveView, ({ id }) => ({ data: { viewId: id }, refresh: true }));
export const updateViewAction = formAction(updateView, () => ({ refresh: true }));
export const removeViewAction = formAction(removeView, () => ({ refresh: true }));
