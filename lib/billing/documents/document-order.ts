import { asc, desc } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { documents } from "@/db/schema/billing/documents";
import type { SortBy } from "@/lib/platform/list-input";
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

/** What is equal comes in the order of ids, in the direction of the last field: so an index has the whole order. */
export function documentOrder(sort: readonly SortBy<DocumentSort>[], { backwards = false } = {}) {
  const direction = ({ descending }: SortBy<DocumentSort>) => (descending === backwards ? asc : desc);
  const columns = sort.flatMap((by) => SORT[by.field].map(direction(by)));
  return [...columns, ...sort.slice(-1).map((by) => direction(by)(documents.id))];
}
