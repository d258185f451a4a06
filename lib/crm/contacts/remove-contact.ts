import { eq } from "drizzle-orm";
import { contacts } from "@/db/schema/crm/contacts";
import { lockClient } from "@/lib/crm/clients/lock-client";
import { operation } from "@/lib/platform/operation";
import { contactName } from "./contact-name";
import { lockContact } from "./contact-rows";
import { VersionedContactRef } from "./input";
import { promoteOldest } from "./primary-contact";

/** When the primary contact goes, the one who has been there longest takes its place. */
export const removeContact = operation({
  can: "clients:write",
  input: VersionedContactRef,
  async run(t, { clientId, contactId, version }) {
    await lockClient(t, clientId);
    const contact = await lockContact(t, { clientId, contactId }, version);
    await t.tx.delete(contacts).where(eq(contacts.id, contactId));
    if (contact.isPrimary) await promoteOldest(t, clientId);
    await t.raise("contact.removed", { clientId, contactId, name: contactName(contact) });
  },
});
