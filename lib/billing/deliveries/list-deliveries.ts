import { and, asc, desc, eq } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { documents } from "@/db/schema/billing/documents";
import { noSuchDocument } from "@/lib/billing/documents/document-rows";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { pageOffset, type Page } from "@/lib/kernel/page";
import type { SortBy } from "@/lib/platform/list-input";
import type { ReadCtx } from "@/lib/platform/operation";
import { selectDeliveries } from "./delivery-rows";
import type { DeliveryRow } from "./view";

interface Asked {
  documentId: string;
  page: number;
  perPage: number;
  sort: readonly SortBy<"createdAt">[];
}

/** Every mail of a document and what became of it. */
export async function listDeliveries(
  t: ReadCtx,
  kind: DocumentKind,
  { documentId, page, perPage, sort }: Asked,
): Promise<Page<DeliveryRow>> {
  const is = and(eq(documents.id, documentId), eq(documents.kind, kind));
  if ((await t.tx.$count(documents, is)) === 0) throw noSuchDocument(kind);
  const where = eq(documentDeliveries.documentId, documentId);
  const order = sort.some(({ descending }) => descending) ? desc : asc;
  const items = await selectDeliveries(t)
    .where(where)
    // Ids follow the time.
    .orderBy(order(documentDeliveries.id))
    .limit(perPage)
    .offset(pageOffset({ page, perPage }));
  return { items, total: await t.tx.$count(documentDeliveries, where), page, perPage };
}
