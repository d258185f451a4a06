import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { contacts } from "@/db/schema/crm/contacts";
import { changedSince } from "@/lib/kernel/changed-since";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import { labelsAsJson } from "@/lib/crm/tags/tag-rows";
import type { TagLabel } from "@/lib/crm/tags/view";
import type { ContactRow } from "./view";

interface ContactRef {
  clientId: string;
  contactId: string;
}

const { workspaceId: _w, emailKey: _k, ...columns } = getTableColumns(contacts);

const tags = sql<TagLabel[]>`(
  select ${labelsAsJson}
    from contact_tags join tags on tags.workspace_id = contact_tags.workspace_id and tags.id = contact_tags.tag_id
   where contact_tags.workspace_id = contacts.workspace_id and contact_tags.contact_id = contacts.id)`;

/** Contacts with their tags; conditions, order and page are the caller's. */
export const selectContacts = (t: ReadCtx) =>
  t.tx
    .select({ ...columns, tags })
    .from(contacts)
    .$dynamic();

const is = ({ clientId, contactId }: ContactRef) => and(eq(contacts.clientId, clientId), eq(contacts.id, contactId));

const noSuchContact = () => notFound("contact.not_found", "There is no such contact.");

/** @throws DomainError not_found, for another client's or another workspace's contact too */
export async function findContact(t: ReadCtx, ref: ContactRef): Promise<ContactRow> {
  const [contact] = await selectContacts(t).where(is(ref));
  if (!contact) throw noSuchContact();
  return contact;
}

/**
 * The contact of a locked client, locked too, because people also leave by links in mails.
 * @param version the one the caller saw, if they say so
 * @throws DomainError not_found; conflict when it changed since
 */
export async function lockContact(t: WriteCtx, ref: ContactRef, version?: number): Promise<ContactRow> {
  // Not "for update": a tag that is being merged takes note of the contacts it is moved to, and would wait.
  const [contact] = await selectContacts(t).where(is(ref)).for("no key update");
  if (!contact) throw noSuchContact();
  if (version !== undefined && version !== contact.version) throw changedSince();
  return contact;
}
