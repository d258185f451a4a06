import { asc, desc, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { SortBy } from "./list-input";

/** What is equal comes in the order of ids, in the direction of the last field: so an index has the whole order. */
export function listOrder<Field extends string>(
  sort: readonly SortBy<Field>[],
  {
    columns,
    id,
    backwards = false,
  }: { columns: Record<Field, readonly PgColumn[]>; id: PgColumn; backwards?: boolean },
): SQL[] {
  const direction = ({ descending }: SortBy<Field>) => (descending === backwards ? asc : desc);
  return [
    ...sort.flatMap((by) => columns[by.field].map((column) => direction(by)(column))),
    ...sort.slice(-1).map((by) => direction(by)(id)),
  ];
}
