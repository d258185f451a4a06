import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import { contacts } from "@/db/schema/crm/contacts";
import { lockClient } from "@/lib/crm/clients/lock-client";
import { defined } from "@/lib/kernel/defined";
import { operation } from "@/lib/platform/operation";
import { consentsAfter } from "./consent";
import { contactName } from "./contact-name";
import { findContact, lockContact } from "./contact-rows";
import { UpdateContactInput } from "./input";
import { demotePrimary, primaryNeeded } from "./primary-contact";
import { setContactTags } from "./set-contact-tags";
import type { ContactRow } from "./view";

const tagIdsOf = ({ tags }: ContactRow) => tags.map(({ id }) => id).sort();

/** Fields left out stay as they are; making a contact primary ends that of another one. */
export const updateContact = operation({
  can: "clients:write",
  input: UpdateContactInput,
  async run(t, { clientId, contactId, version, tagIds, ...input }) {
    await lockClient(t, clientId);
    const before = await lockContact(t, { clientId, contactId }, version);
    if (before.isPrimary && input.isPrimary === false) throw primaryNeeded();
    const after: ContactRow = { ...before, ...defined(input), ...consentsAfter(before, input, t.now()) };
    const fields: string[] = (Object.keys(after) as (keyof ContactRow)[]).filter(
      (field) => !isDeepStrictEqual(before[field], after[field]),
    );
    const change = Object.fromEntries(fields.map((field) => [field, after[field as keyof ContactRow]]));
    if (tagIds && !isDeepStrictEqual([...new Set(tagIds)].sort(), tagIdsOf(before))) {
      await setContactTags(t, contactId, tagIds);
      fields.push("tags");
    }
    if (fields.length === 0) return before;
    if (after.isPrimary && !before.isPrimary) await demotePrimary(t, clientId);
    await t.tx
      .update(contacts)
      .set({ ...change, version: sql`${contacts.version} + 1`, updatedAt: t.now() })
      .where(eq(contacts.id, contactId));
    await t.raise("contact.updated", { clientId, contactId, name: contactName(after), fields });
    return findContact(t, { clientId, contactId });
  },
});
