import type { PgColumn } from "drizzle-orm/pg-core";
import { documents } from "@/db/schema/billing/documents";
import type { SortBy } from "@/lib/platform/list-input";
import { listOrder } from "@/lib/platform/list-order";
import type { DocumentSort } from "./filters";

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

export const documentOrder = (sort: readonly SortBy<DocumentSort>[], { backwards = false } = {}) =>
  listOrder(sort, { columns: SORT, id: documents.id, backwards });
