import { inArray } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Page } from "@/lib/kernel/page";
import type { SortBy } from "@/lib/platform/list-input";
import type { ReadCtx } from "@/lib/platform/operation";
import { pageOfIds } from "@/lib/platform/page-of-ids";
import { countDocuments } from "./count-documents";
import { documentOrder } from "./document-order";
import { selectDocuments } from "./document-rows";
import { documentsWhere, type DocumentChoice } from "./document-where";
import type { DocumentSort } from "./filters";
import { searchDocuments } from "./search-documents";
import type { DocumentSummaryRow } from "./view";

export interface DocumentListing extends DocumentChoice {
  page: number;
  perPage: number;
  sort: readonly SortBy<DocumentSort>[];
}

/** A deep page walks an index, and not the rows it skips. */
async function walkDocuments(t: ReadCtx, kind: DocumentKind, { page, perPage, sort, ...choice }: DocumentListing) {
  const total = await countDocuments(t, kind, choice);
  const ids = await pageOfIds({ page, perPage, total }, ({ backwards, limit, offset }) =>
    t.tx
      .select({ id: documents.id })
      .from(documents)
      .where(documentsWhere(kind, choice))
      .orderBy(...documentOrder(sort, { backwards }))
      .limit(limit)
      .offset(offset),
  );
  return { ids, total };
}

/** One page of a list of documents. */
export async function listDocuments(
  t: ReadCtx,
  kind: DocumentKind,
  listing: DocumentListing,
): Promise<Page<DocumentSummaryRow>> {
  const searched = listing.search ? await searchDocuments(t, kind, listing) : undefined;
  const { ids, total } = searched ?? (await walkDocuments(t, kind, listing));
  const rows = new Map((await selectDocuments(t).where(inArray(documents.id, ids))).map((row) => [row.id, row]));
  const { page, perPage } = listing;
  return { items: ids.flatMap((id) => rows.get(id) ?? []), total, page, perPage };
}
