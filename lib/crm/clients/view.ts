import { z } from "zod";
import type { clients } from "@/db/schema/crm/clients";
import { LOCALES } from "@/lib/catalog/locales";
import { TagLabel } from "@/lib/crm/tags/view";
import { CLIENT_KINDS, CLIENT_STATUSES } from "./status";

const text = z.string().nullable();
const instant = z.iso.datetime();

const AddressView = z.object({
  addressLine1: text,
  addressLine2: text,
  postalCode: text,
  city: text,
  country: z.string(),
});

export const ClientView = z.object({
  id: z.uuid(),
  reference: z.string(),
  externalReference: text,
  kind: z.enum(CLIENT_KINDS),
  status: z.enum(CLIENT_STATUSES),
  name: z.string(),
  email: text,
  phone: text,
  website: text,
  siren: text,
  siret: text,
  vatNumber: text,
  addressLine1: text,
  addressLine2: text,
  postalCode: text,
  city: text,
  region: text,
  country: z.string(),
  deliveryAddress: AddressView.nullable(),
  currency: z.string(),
  locale: z.enum(LOCALES),
  /** Days; `null`: those of the workspace. */
  paymentTermsDays: z.int().nullable(),
  notes: text,
  tags: z.array(TagLabel),
  primaryContact: z.object({ id: z.uuid(), name: z.string(), email: text, phone: text }).nullable(),
  archivedAt: instant.nullable(),
  /** Set when this client was merged into another, which then has everything. */
  mergedIntoId: z.uuid().nullable(),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
});
export type ClientView = z.infer<typeof ClientView>;

type Columns = Omit<typeof clients.$inferSelect, "workspaceId" | "nameKey" | "searchKey" | "emailKey" | "emailDomain">;

/** A client as read from the database, with what every screen shows beside it. */
export interface ClientRow extends Columns {
  tags: TagLabel[];
  primaryContact: {
    id: string;
    firstName: string;
    lastName: string | null;
    email: string | null;
    phone: string | null;
  } | null;
}

export function viewClient({ primaryContact, archivedAt, createdAt, updatedAt, ...client }: ClientRow): ClientView {
  return {
    ...client,
    primaryContact: primaryContact && {
      id: primaryContact.id,
      name: [primaryContact.firstName, primaryContact.lastName].filter(Boolean).join(" "),
      email: primaryContact.email,
      phone: primaryContact.phone,
    },
    archivedAt: archivedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
