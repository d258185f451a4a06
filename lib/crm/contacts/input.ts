import { z } from "zod";
import { seenVersion } from "@/lib/crm/clients/input";
import { optionalParagraphs, optionalText, personName } from "@/lib/identity/people/input";
import { optionalEmail, optionalPhone } from "@/lib/identity/reach/input";
import { idOf } from "@/lib/kernel/ids";
import { instantInput } from "@/lib/kernel/instant";
import { listInput, oneOrMore } from "@/lib/platform/list-input";

/** How the person said so, in a few words: "Salon de Lyon", "contact form". */
const source = optionalText(120);
const at = instantInput.nullable();

const fields = {
  firstName: personName,
  lastName: optionalText(100),
  email: optionalEmail,
  phone: optionalPhone,
  position: optionalText(100),
  notes: optionalParagraphs(10_000),
  isPrimary: z.boolean(),
  emailConsent: z.boolean(),
  emailConsentAt: at,
  emailConsentSource: source,
  smsConsent: z.boolean(),
  smsConsentAt: at,
  smsConsentSource: source,
  /** Replaces all tags of the contact. */
  tagIds: z.array(idOf("tag")).max(50),
};

const { firstName, ...others } = fields;
const clientId = idOf("client");
const contactId = idOf("contact");

export const CreateContactInput = z.strictObject({ clientId, firstName, ...z.strictObject(others).partial().shape });

/** Fields left out stay as they are. */
export const UpdateContactInput = z.strictObject({
  clientId,
  contactId,
  version: seenVersion,
  ...z.strictObject(fields).partial().shape,
});

export const ContactRef = z.strictObject({ clientId, contactId });
export const VersionedContactRef = z.strictObject({ clientId, contactId, version: seenVersion });

export const ListContactsInput = listInput({
  sorts: ["name", "createdAt"],
  filters: { tag: oneOrMore(idOf("tag")) },
}).extend({ clientId });
