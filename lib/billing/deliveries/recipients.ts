import { asc, desc, eq } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { contactName } from "@/lib/crm/contacts/contact-name";
import { invalid, notFound } from "@/lib/kernel/errors";
import { only } from "@/lib/kernel/only";
import type { ReadCtx } from "@/lib/platform/operation";
import { isMailAddress } from "@/lib/platform/mail/queue-mail";
import type { DraftDeliveryView } from "./view";

type Option = DraftDeliveryView["recipients"][number];

export interface Recipient {
  email: string;
  contactId: string | null;
  firstName: string;
  copy: boolean;
}

/** Whom a document is meant to go to. */
export interface Wanted {
  contactIds: readonly string[];
  toClient: boolean;
  cc: readonly string[];
}

const reachable = (option: Option): boolean => option.email !== null && isMailAddress(option.email);

/** The people at a client, the primary one first, then the client itself; one of those with an address is the usual one. */
export async function recipientOptions(t: ReadCtx, clientId: string): Promise<Option[]> {
  const client = only(
    await t.tx.select({ name: clients.name, email: clients.email }).from(clients).where(eq(clients.id, clientId)),
  );
  const people = await t.tx
    .select()
    .from(contacts)
    .where(eq(contacts.clientId, clientId))
    .orderBy(desc(contacts.isPrimary), asc(contacts.id));
  const options: Option[] = people.map((contact) => ({
    contactId: contact.id,
    name: contactName(contact),
    firstName: contact.firstName,
    position: contact.position,
    email: contact.email,
    usual: false,
  }));
  options.push({ contactId: null, ...client, firstName: "", position: null, usual: false });
  const usual =
    options.find((option, index) => people[index]?.isPrimary && reachable(option)) ??
    options.findLast((option) => option.contactId === null && reachable(option)) ??
    options.find(reachable);
  return options.map((option) => ({ ...option, usual: option === usual }));
}

const refusal = (path: string, code: string, message: string) => invalid(code, message, [{ path, code, message }]);

function chosenOf(options: readonly Option[], { contactIds, toClient }: Wanted): [Option, path: string][] {
  const chosen = contactIds.map((contactId, index): [Option, string] => {
    const option = options.find((one) => one.contactId === contactId);
    if (!option) throw notFound("contact.not_found", "There is no such contact.");
    return [option, `contactIds.${index}`];
  });
  const client = options.find(({ contactId }) => contactId === null);
  if (toClient && client) chosen.push([client, "toClient"]);
  if (chosen.length > 0) return chosen;
  const usual = options.find((option) => option.usual);
  if (!usual)
    throw refusal("contactIds", "delivery.no_address", "Neither the client nor its contacts have an address.");
  return [[usual, "contactIds"]];
}

/**
 * The addresses a document goes to, each once.
 * @throws DomainError not_found for a contact of somebody else; invalid `delivery.no_address` naming who has none
 */
export async function recipientsOf(t: ReadCtx, clientId: string, wanted: Wanted): Promise<Recipient[]> {
  const found = new Map<string, Recipient>();
  const add = (recipient: Recipient) => {
    const key = recipient.email.toLowerCase();
    if (!found.has(key)) found.set(key, recipient);
  };
  for (const [option, path] of chosenOf(await recipientOptions(t, clientId), wanted)) {
    const { email, contactId, firstName, name } = option;
    if (email === null) throw refusal(path, "delivery.no_address", `${name} has no address.`);
    if (!isMailAddress(email)) throw refusal(path, "delivery.bad_address", `The address of ${name} cannot be used.`);
    add({ email, contactId, firstName, copy: false });
  }
  wanted.cc.forEach((email, index) => {
    if (!isMailAddress(email)) throw refusal(`cc.${index}`, "delivery.bad_address", "This address cannot be used.");
    add({ email, contactId: null, firstName: "", copy: true });
  });
  return [...found.values()];
}
