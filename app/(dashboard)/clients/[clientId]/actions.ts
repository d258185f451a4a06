"use server";

import { getTranslations } from "next-intl/server";
import { listClientActivities } from "@/lib/crm/activities/list-client-activities";
import { recordActivity } from "@/lib/crm/activities/record-activity";
import { removeActivity } from "@/lib/crm/activities/remove-activity";
import { updateActivity } from "@/lib/crm/activities/update-activity";
import { viewActivity, viewEntry } from "@/lib/crm/activities/view";
import { archiveClient } from "@/lib/crm/clients/archive-client";
import { getClient } from "@/lib/crm/clients/get-client";
import { listClients } from "@/lib/crm/clients/list-clients";
import { restoreClient } from "@/lib/crm/clients/restore-client";
import { updateClient } from "@/lib/crm/clients/update-client";
import { viewClient } from "@/lib/crm/clients/view";
import { contactName } from "@/lib/crm/contacts/contact-name";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { removeContact } from "@/lib/crm/contacts/remove-contact";
import { updateContact } from "@/lib/crm/contacts/update-contact";
import { mergeClients } from "@/lib/portability/merges/merge-clients";
import { undoMerge } from "@/lib/portability/merges/undo-merge";
import { tagClient } from "@/lib/crm/tags/tag-client";
import { untagClient } from "@/lib/crm/tags/untag-client";
import { formAction } from "@/lib/platform/forms/form-action";

export const updateClientAction = formAction(updateClient, async () => {
  const t = await getTranslations("client.form");
  return { message: t("saved") };
});

/** The client as it is now, for those who edited an older version of it. */
export const readClientAction = formAction(getClient, (client) => ({ data: viewClient(client) }));

export const archiveClientAction = formAction(archiveClient, async ({ name }) => {
  const t = await getTranslations("client.archived");
  return { message: t("done", { name }), refresh: true };
});

export const restoreClientAction = formAction(restoreClient, async ({ name }) => {
  const t = await getTranslations("client.archived");
  return { message: t("restored", { name }), refresh: true };
});

export const createContactAction = formAction(createContact, async (contact) => {
  const t = await getTranslations("client.contacts");
  return { message: t("created", { name: contactName(contact) }), refresh: true };
});

export const updateContactAction = formAction(updateContact, async (contact) => {
  const t = await getTranslations("client.contacts");
  return { message: t("saved", { name: contactName(contact) }), refresh: true };
});

export const makePrimaryAction = formAction(updateContact, async (contact) => {
  const t = await getTranslations("client.contacts");
  return { message: t("primaryNow", { name: contactName(contact) }), refresh: true };
});

export const removeContactAction = formAction(removeContact, async () => {
  const t = await getTranslations("client.contacts");
  return { message: t("removed"), refresh: true };
});

export const tagClientAction = formAction(tagClient, () => ({ refresh: true }));

export const untagClientAction = formAction(untagClient, () => ({ refresh: true }));

export const listActivitiesAction = formAction(listClientActivities, ({ items, nextCursor }, ctx) => ({
  data: { items: items.map((item) => viewActivity(item, ctx)), nextCursor },
}));

export const recordActivityAction = formAction(recordActivity, async (entry, ctx) => {
  const t = await getTranslations("client.timeline");
  return { message: t("recorded"), data: viewEntry(entry, ctx), refresh: true };
});

export const updateActivityAction = formAction(updateActivity, async (entry, ctx) => {
  const t = await getTranslations("client.timeline");
  return { message: t("saved"), data: viewEntry(entry, ctx), refresh: true };
});

export const removeActivityAction = formAction(removeActivity, async () => {
  const t = await getTranslations("client.timeline");
  return { message: t("removed"), refresh: true };
});

/** Clients by name, for those who look for the other one of a merge. */
export const findClientsAction = formAction(listClients, ({ items }) => ({
  data: items.map(({ id, name, reference, city }) => ({ id, name, reference, city })),
}));

export const mergeClientsAction = formAction(mergeClients, ({ mergeId, kept }) => ({
  data: { mergeId, keptId: kept.id, keptName: kept.name },
  refresh: true,
}));

export const undoMergeAction = formAction(undoMerge, async ({ merged, stayed }) => {
  const t = await getTranslations("client.merge");
  const complete = stayed.contacts + stayed.activities + stayed.documents + stayed.fields.length === 0;
  return { message: t(complete ? "undone" : "stayed", { name: merged.name }), refresh: true };
});
