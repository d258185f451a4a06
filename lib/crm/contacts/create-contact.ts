import { contacts } from "@/db/schema/crm/contacts";
import { lockClient } from "@/lib/crm/clients/lock-client";
import { defined } from "@/lib/kernel/defined";
import { only } from "@/lib/kernel/only";
import { operation } from "@/lib/platform/operation";
import { consentsAfter, NO_CONSENT } from "./consent";
import { contactName } from "./contact-name";
import { findContact } from "./contact-rows";
import { CreateContactInput } from "./input";
import { demotePrimary, hasPrimary } from "./primary-contact";
import { setContactTags } from "./set-contact-tags";

/** The first contact of a client is its primary one, whatever was asked. */
export const createContact = operation({
  can: "clients:write",
  input: CreateContactInput,
  async run(t, { clientId, tagIds = [], ...input }) {
    await lockClient(t, clientId);
    const isPrimary = input.isPrimary === true || !(await hasPrimary(t, clientId));
    if (isPrimary) await demotePrimary(t, clientId);
    const values = {
      ...defined(input),
      ...consentsAfter(NO_CONSENT, input, t.now()),
      firstName: input.firstName,
      isPrimary,
      workspaceId: t.ctx.actor.workspaceId,
      clientId,
      createdAt: t.now(),
      updatedAt: t.now(),
    };
    const { id } = only(await t.tx.insert(contacts).values(values).returning({ id: contacts.id }));
    await setContactTags(t, id, tagIds);
    const contact = await findContact(t, { clientId, contactId: id });
    await t.raise("contact.created", { clientId, contactId: id, name: contactName(contact) });
    return contact;
  },
});
