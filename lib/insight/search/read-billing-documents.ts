import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { joined, numberForms, type SearchDocument } from "./search-document";

export interface NamedDocument {
  id: string;
  kind: DocumentKind;
  clientId: string;
  /** What it is called by: its number; a draft by its title or else its client. */
  name: string;
  number: string | null;
  title: string | null;
  clientName: string;
  purchaseOrder: string | null;
  updatedAt: Date;
}

/** A number typed without what separates its parts. */
const compact = (number: string | null) => number?.replaceAll(/[^\p{L}\p{N}]/gu, "") ?? "";

/** Quotes, invoices and credit notes by id, as they are now. */
export async function readNamedDocuments(tx: Tx, ids: string[]): Promise<NamedDocument[]> {
  if (ids.length === 0) return [];
  const { id, kind, clientId, number, title, purchaseOrder, updatedAt } = documents;
  const rows = await tx
    .select({ id, kind, clientId, number, title, purchaseOrder, updatedAt, clientName: clients.name })
    .from(documents)
    .innerJoin(clients, and(eq(clients.workspaceId, documents.workspaceId), eq(clients.id, clientId)))
    .where(inArray(id, ids));
  return rows.map((row) => ({ ...row, name: row.number ?? row.title ?? row.clientName }));
}

/** What of these quotes, invoices and credit notes can be found. */
export async function readBillingDocuments(tx: Tx, ids: string[]): Promise<SearchDocument[]> {
  const rows = await readNamedDocuments(tx, ids);
  return rows.map(({ id, kind, clientId, name, number, title, clientName, purchaseOrder, updatedAt }) => ({
    kind,
    recordId: id,
    clientId,
    title: name,
    // The client's name as it was written here: by it those are found that have to be written anew.
    subtitle: clientName,
    identifiers: joined(title, purchaseOrder, numberForms(number), compact(number)),
    details: clientName,
    notes: "",
    tagIds: [],
    archived: false,
    updatedAt,
  }));
}
