import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { documentLines, documentVatGroups } from "@/db/schema/billing/document-lines";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { changedSince } from "@/lib/kernel/changed-since";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx, WriteCtx } from "@/lib/platform/operation";
import type { DocumentRow, DocumentSummaryRow, LineRow, VatGroupRow } from "./view";

const { workspaceId: _w, searchKey: _s, ...columns } = getTableColumns(documents);

/** For a quote the invoice made from it, for a credit note the one it credits; each by an index of its own. */
const invoice = sql<DocumentSummaryRow["invoice"]>`case documents.kind
  when 'quote' then (
    select json_build_object('id', other.id, 'number', other.number, 'issueDate', other.issue_date) from documents other
     where other.workspace_id = documents.workspace_id and other.quote_id = documents.id)
  when 'credit_note' then (
    select json_build_object('id', other.id, 'number', other.number, 'issueDate', other.issue_date) from documents other
     where other.workspace_id = documents.workspace_id and other.id = documents.invoice_id)
  end`;

const quote = sql<DocumentSummaryRow["quote"]>`(
  select json_build_object('id', other.id, 'number', other.number) from documents other
   where other.workspace_id = documents.workspace_id and other.id = documents.quote_id)`;

/** Documents with the names of what they refer to; conditions, order and page are the caller's. */
export const selectDocuments = (t: ReadCtx) =>
  t.tx
    .select({
      ...columns,
      client: { id: clients.id, reference: clients.reference, name: clients.name },
      invoice,
      quote,
    })
    .from(documents)
    .innerJoin(clients, and(eq(clients.workspaceId, documents.workspaceId), eq(clients.id, documents.clientId)))
    .$dynamic();

export const noSuchDocument = (kind: DocumentKind) => notFound(`${kind}.not_found`, `There is no such ${kind}.`);

/** @throws DomainError not_found, for another workspace's document and for one of another kind, too */
export async function requireDocument(t: ReadCtx, kind: DocumentKind, documentId: string): Promise<void> {
  const known = await t.tx.$count(documents, and(eq(documents.id, documentId), eq(documents.kind, kind)));
  if (known === 0) throw noSuchDocument(kind);
}

const { workspaceId: _lw, documentId: _ld, ...lineColumns } = getTableColumns(documentLines);
const { workspaceId: _gw, documentId: _gd, ...groupColumns } = getTableColumns(documentVatGroups);

/** The rows of a document in their order. */
export const linesOf = (t: ReadCtx, documentId: string): Promise<LineRow[]> =>
  t.tx
    .select(lineColumns)
    .from(documentLines)
    .where(eq(documentLines.documentId, documentId))
    .orderBy(asc(documentLines.position));

/** Highest rate first, as `groupByVat` has them. */
export const vatGroupsOf = (t: ReadCtx, documentId: string): Promise<VatGroupRow[]> =>
  t.tx
    .select(groupColumns)
    .from(documentVatGroups)
    .where(eq(documentVatGroups.documentId, documentId))
    .orderBy(sql`vat_rate desc, vat_category`);

/**
 * A document whole.
 * @throws DomainError not_found, for another workspace's and for one of another kind, too
 */
export async function findDocument(t: ReadCtx, kind: DocumentKind, documentId: string): Promise<DocumentRow> {
  const [found] = await selectDocuments(t).where(and(eq(documents.id, documentId), eq(documents.kind, kind)));
  if (!found) throw noSuchDocument(kind);
  return { ...found, lines: await linesOf(t, documentId), vatGroups: await vatGroupsOf(t, documentId) };
}

export type LockedDocument = typeof documents.$inferSelect;

/**
 * The document, locked until the transaction ends: its balance, status and lines change under this lock. Locks are taken in the order
 * client, invoice, quote or credit note, counter, chain.
 * @param version the one the caller saw, if they say so
 * @throws DomainError not_found; conflict when it changed since
 */
export async function lockDocument(
  t: WriteCtx,
  kind: DocumentKind,
  documentId: string,
  version?: number,
): Promise<LockedDocument> {
  // Rows that merely refer to the document need not wait, as with clients.
  const [document] = await t.tx
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.kind, kind)))
    .for("no key update");
  if (!document) throw noSuchDocument(kind);
  if (version !== undefined && version !== document.version) throw changedSince();
  return document;
}

/** Writes a change to a locked document. */
export async function writeDocument(
  t: WriteCtx,
  documentId: string,
  change: Partial<typeof documents.$inferInsert>,
): Promise<void> {
  await t.tx
    .update(documents)
    .set({ ...change, version: sql`${documents.version} + 1`, updatedAt: t.now() })
    .where(eq(documents.id, documentId));
}
