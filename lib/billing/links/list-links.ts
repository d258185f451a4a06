import { and, asc, desc, eq, sql } from "drizzle-orm";
import { documentLinks } from "@/db/schema/billing/document-deliveries";
import { documents } from "@/db/schema/billing/documents";
import { users } from "@/db/schema/identity/users";
import { noSuchDocument } from "@/lib/billing/documents/document-rows";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { pageOffset, type Page } from "@/lib/kernel/page";
import type { SortBy } from "@/lib/platform/list-input";
import type { ReadCtx } from "@/lib/platform/operation";
import type { DocumentLinkRow } from "./view";

interface Asked {
  documentId: string;
  page: number;
  perPage: number;
  sort: readonly SortBy<"createdAt">[];
}

/** Each mail has a link of its own, so there is at most one. */
const recipient = sql<string | null>`(
  select recipient from document_deliveries sent
   where sent.workspace_id = ${documentLinks.workspaceId} and sent.document_id = ${documentLinks.documentId}
     and sent.link_id = ${documentLinks.id})`;

/** Every link that leads, or led, to a document. */
export async function listLinks(
  t: ReadCtx,
  kind: DocumentKind,
  { documentId, page, perPage, sort }: Asked,
): Promise<Page<DocumentLinkRow>> {
  const is = and(eq(documents.id, documentId), eq(documents.kind, kind));
  if ((await t.tx.$count(documents, is)) === 0) throw noSuchDocument(kind);
  const { id, createdAt, firstViewedAt, revokedAt } = documentLinks;
  const where = eq(documentLinks.documentId, documentId);
  const order = sort.some(({ descending }) => descending) ? desc : asc;
  const items = await t.tx
    .select({ id, recipient, createdBy: users.name, createdAt, firstViewedAt, revokedAt })
    .from(documentLinks)
    .leftJoin(users, eq(users.id, documentLinks.createdBy))
    .where(where)
    // Ids follow the time.
    .orderBy(order(id))
    .limit(perPage)
    .offset(pageOffset({ page, perPage }));
  return { items, total: await t.tx.$count(documentLinks, where), page, perPage };
}
