import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { contactName } from "@/lib/crm/contacts/contact-name";
import { joined, numberForms, type SearchDocument } from "./search-document";

interface Tags {
  ids: string[];
  names: string;
}

const tagsOf = sql.raw(
  `select json_build_object('ids', coalesce(json_agg(tags.id), '[]'), 'names', coalesce(string_agg(tags.name, ' ' order by tags.name), ''))`,
);

const clientTags = sql<Tags>`(${tagsOf} from client_tags
    join tags on tags.workspace_id = client_tags.workspace_id and tags.id = client_tags.tag_id
   where client_tags.workspace_id = clients.workspace_id and client_tags.client_id = clients.id)`;

const contactTags = sql<Tags>`(${tagsOf} from contact_tags
    join tags on tags.workspace_id = contact_tags.workspace_id and tags.id = contact_tags.tag_id
   where contact_tags.workspace_id = contacts.workspace_id and contact_tags.contact_id = contacts.id)`;

/** The documents of these clients as they are now; none for a client that is gone or was merged into another. */
export async function readClientDocuments(tx: Tx, ids: string[]): Promise<SearchDocument[]> {
  const rows = await tx
    .select({ client: clients, tags: clientTags })
    .from(clients)
    .where(and(inArray(clients.id, ids), isNull(clients.mergedIntoId)));
  return rows.map(({ client, tags }) => ({
    kind: "client",
    recordId: client.id,
    clientId: client.id,
    title: client.name,
    subtitle: joined(client.reference, client.city),
    identifiers: joined(
      client.reference,
      client.externalReference,
      client.email,
      client.siret ?? client.siren,
      client.vatNumber,
      client.phone,
      numberForms(client.phone),
      client.website,
    ),
    details: joined(
      client.city,
      tags.names,
      client.postalCode,
      client.addressLine1,
      client.addressLine2,
      client.region,
    ),
    notes: client.notes ?? "",
    tagIds: tags.ids,
    archived: client.archivedAt !== null,
    updatedAt: client.updatedAt,
  }));
}

/** The documents of these contacts, and of all contacts of these clients, as they are now. */
export async function readContactDocuments(
  tx: Tx,
  { clientIds, contactIds }: { clientIds: string[]; contactIds: string[] },
): Promise<SearchDocument[]> {
  const rows = await tx
    .select({ contact: contacts, clientName: clients.name, archivedAt: clients.archivedAt, tags: contactTags })
    .from(contacts)
    .innerJoin(clients, and(eq(clients.workspaceId, contacts.workspaceId), eq(clients.id, contacts.clientId)))
    .where(
      and(or(inArray(contacts.id, contactIds), inArray(contacts.clientId, clientIds)), isNull(clients.mergedIntoId)),
    );
  return rows.map(({ contact, clientName, archivedAt, tags }) => ({
    kind: "contact",
    recordId: contact.id,
    clientId: contact.clientId,
    title: contactName(contact),
    subtitle: clientName,
    identifiers: joined(contact.email, contact.phone, numberForms(contact.phone)),
    details: joined(clientName, contact.position, tags.names),
    notes: contact.notes ?? "",
    tagIds: tags.ids,
    archived: archivedAt !== null,
    updatedAt: contact.updatedAt,
  }));
}
