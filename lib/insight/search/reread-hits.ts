import { and, eq, inArray, isNull } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { contacts } from "@/db/schema/crm/contacts";
import { contactName } from "@/lib/crm/contacts/contact-name";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { SearchKind } from "@/lib/catalog/search-kinds";
import type { Tx } from "@/db/client";
import { readNamedDocuments } from "./read-billing-documents";

export interface FoundRecord {
  id: string;
  title: string;
  subtitle: string | null;
  href: string;
  archived: boolean;
}

async function rereadClients(tx: Tx, ids: string[]): Promise<FoundRecord[]> {
  const { id, name, reference, city, archivedAt } = clients;
  const rows = await tx
    .select({ id, name, reference, city, archivedAt })
    .from(clients)
    .where(and(inArray(id, ids), isNull(clients.mergedIntoId)));
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    subtitle: [row.reference, row.city].filter(Boolean).join(" · "),
    href: `/clients/${row.id}`,
    archived: row.archivedAt !== null,
  }));
}

async function rereadContacts(tx: Tx, ids: string[]): Promise<FoundRecord[]> {
  const { id, clientId, firstName, lastName } = contacts;
  const { name: clientName, archivedAt } = clients;
  const rows = await tx
    .select({ id, clientId, firstName, lastName, clientName, archivedAt })
    .from(contacts)
    .innerJoin(clients, and(eq(clients.workspaceId, contacts.workspaceId), eq(clients.id, clientId)))
    .where(and(inArray(id, ids), isNull(clients.mergedIntoId)));
  return rows.map((row) => ({
    id: row.id,
    title: contactName(row),
    subtitle: row.clientName,
    href: `/clients/${row.clientId}/contacts`,
    archived: row.archivedAt !== null,
  }));
}

const PATHS = { quote: "/quotes", invoice: "/invoices", credit_note: "/credit-notes" } satisfies Record<
  DocumentKind,
  string
>;

/** Of its kind alone, whatever the index says: who may find invoices may not therefore find quotes. */
const rereadDocuments = (kind: DocumentKind) => async (tx: Tx, ids: string[]) => {
  const rows = (await readNamedDocuments(tx, ids)).filter((row) => row.kind === kind);
  return rows.map(({ id, name, title, clientName }): FoundRecord => {
    const others = [title, clientName].filter((text) => text !== null && text !== name);
    return { id, title: name, subtitle: others.join(" · ") || null, href: `${PATHS[kind]}/${id}`, archived: false };
  });
};

const REREAD = {
  client: rereadClients,
  contact: rereadContacts,
  quote: rereadDocuments("quote"),
  invoice: rereadDocuments("invoice"),
  credit_note: rereadDocuments("credit_note"),
} satisfies Record<SearchKind, unknown>;

/**
 * The records behind hits, as they are now and as row-level security shows them, in the order of the hits. What the index
 * should not have found, because it is gone or another workspace's, is not there.
 */
export async function rereadHits(tx: Tx, kind: SearchKind, ids: string[]): Promise<FoundRecord[]> {
  if (ids.length === 0) return [];
  const records = new Map((await REREAD[kind](tx, ids)).map((record) => [record.id, record]));
  return ids.flatMap((id) => records.get(id) ?? []);
}
