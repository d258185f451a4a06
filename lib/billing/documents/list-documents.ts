import { asc, desc, inArray } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { documents } from "@/db/schema/billing/documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Page } from "@/lib/kernel/page";
import type { SortBy } from "@/lib/platform/list-input";
import type { ReadCtx } from "@/lib/platform/operation";
import { pageOfIds } from "@/lib/platform/page-of-ids";
import { countDocuments } from "./count-documents";
import { selectDocuments } from "./document-rows";
import { documentsWhere, type DocumentChoice } from "./document-where";
import type { DocumentSort } from "./filters";
import type { DocumentSummaryRow } from "./view";

/** Numbers follow one another in the order of the chain: as text, 10000 would come before 9999. */
const SORT: Record<DocumentSort, PgColumn[]> = {
  issueDate: [documents.issueDate],
  number: [documents.chainPosition],
  totalInclVat: [documents.inclVat],
  status: [documents.status, documents.issueDate],
  createdAt: [documents.createdAt],
  updatedAt: [documents.updatedAt],
  dueDate: [documents.dueDate],
  amountDue: [documents.due],
  validUntil: [documents.validUntil],
};

/** What is equal comes in the order of ids, in the direction of the last field: so an index has the whole order. */
function orderOf(sort: readonly SortBy<DocumentSort>[], backwards: boolean) {
  const direction = ({ descending }: SortBy<DocumentSort>) => (descending === backwards ? asc : desc);
  const columns = sort.flatMap((by) => SORT[by.field].map(direction(by)));
  return [...columns, ...sort.slice(-1).map((by) => direction(by)(documents.id))];
}

export interface DocumentListing extends DocumentChoice {
  page: number;
  perPage: number;
  sort: readonly SortBy<DocumentSort>[];
}

export async function listDocuments(
  t: ReadCtx,
  kind: DocumentKind,
  { page, perPage, sort, ...choice }: DocumentListing,
): Promise<Page<DocumentSummaryRow>> {
  const total = await countDocuments(t, kind, choice);
  const ids = await pageOfIds({ page, perPage, total }, ({ backwards, limit, offset }) =>
    t.tx
      .select({ id: documents.id })
      .from(documents)
      .where(documentsWhere(kind, choice))
      .orderBy(...orderOf(sort, backwards))
      .limit(limit)
      .offset(offset),
  );
  const rows = new Map((await selectDocuments(t).where(inArray(documents.id, ids))).map((row) => [row.id, row]));
  return { items: ids.flatMap((id) => rows.get(id) ?? []), total, page, perPage };
}
