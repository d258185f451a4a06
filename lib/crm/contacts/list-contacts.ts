import { and, asc, desc, eq, inArray, like, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { contactTags } from "@/db/schema/crm/tags";
import { noSuchClient } from "@/lib/crm/clients/client-rows";
import { containing } from "@/lib/identity/people/containing";
import { pageOffset, type Page } from "@/lib/kernel/page";
import { query } from "@/lib/platform/operation";
import { selectContacts } from "./contact-rows";
import { ListContactsInput } from "./input";
import type { ContactRow } from "./view";

const SORT = {
  name: sql`koomky_fold(coalesce(last_name || ' ', '') || first_name)`,
  createdAt: contacts.createdAt,
};

const searched = sql`koomky_fold(first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(position, ''))`;

/** The people at a client. */
export const listContacts = query({
  can: "clients:read",
  input: ListContactsInput,
  async run(t, { clientId, page, perPage, sort, filter, search }): Promise<Page<ContactRow>> {
    if ((await t.tx.$count(clients, eq(clients.id, clientId))) === 0) throw noSuchClient();
    const tagged = t.tx.select({ id: contactTags.contactId }).from(contactTags);
    const where = and(
      eq(contacts.clientId, clientId),
      filter?.tag && inArray(contacts.id, tagged.where(inArray(contactTags.tagId, filter.tag))),
      search ? like(searched, sql`koomky_fold(${containing(search)})`) : undefined,
    );
    const items = await selectContacts(t)
      .where(where)
      .orderBy(...sort.map(({ field, descending }) => (descending ? desc : asc)(SORT[field])), asc(contacts.id))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    return { items, total: await t.tx.$count(contacts, where), page, perPage };
  },
});
