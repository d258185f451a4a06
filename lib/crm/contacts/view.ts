import { z } from "zod";
import type { contacts } from "@/db/schema/crm/contacts";
import { TagLabel } from "@/lib/crm/tags/view";

const text = z.string().nullable();
const instant = z.iso.datetime();

export const ContactView = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  firstName: z.string(),
  lastName: text,
  email: text,
  phone: text,
  position: text,
  notes: text,
  isPrimary: z.boolean(),
  /** Whether the person may be written to, when that last changed, and how they said so. */
  emailConsent: z.boolean(),
  emailConsentAt: instant.nullable(),
  emailConsentSource: text,
  smsConsent: z.boolean(),
  smsConsentAt: instant.nullable(),
  smsConsentSource: text,
  /** When the person left by a link in a mail. */
  unsubscribedAt: instant.nullable(),
  /** When the person answered STOP to a text message. */
  optedOutAt: instant.nullable(),
  tags: z.array(TagLabel),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
});
export type ContactView = z.infer<typeof ContactView>;

/** A contact as read from the database. */
export interface ContactRow extends Omit<typeof contacts.$inferSelect, "workspaceId" | "emailKey"> {
  tags: TagLabel[];
}

const written = (date: Date | null) => date?.toISOString() ?? null;

export const viewContact = (contact: ContactRow): ContactView => ({
  ...contact,
  emailConsentAt: written(contact.emailConsentAt),
  smsConsentAt: written(contact.smsConsentAt),
  unsubscribedAt: written(contact.unsubscribedAt),
  optedOutAt: written(contact.optedOutAt),
  createdAt: contact.createdAt.toISOString(),
  updatedAt: contact.updatedAt.toISOString(),
});
