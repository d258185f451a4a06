import { pageOffset } from "@/lib/kernel/page";

/** A stretch of a list, counted from its end when `backwards`. */
export interface Stretch {
  backwards: boolean;
  limit: number;
  offset: number;
}

/**
 * The ids on one page of a list of `total` records, in order. Rows are read by them afterwards: a deep page then walks an index and not
 * the rows it skips, and from the end of the list where that is nearer.
 */
export async function pageOfIds(
  { page, perPage, total }: { page: number; perPage: number; total: number },
  walk: (stretch: Stretch) => PromiseLike<{ id: string }[]>,
): Promise<string[]> {
  const before = pageOffset({ page, perPage });
  if (before >= total) return [];
  const limit = Math.min(perPage, total - before);
  const after = total - before - limit;
  const backwards = after < before;
  const found = await walk({ backwards, limit, offset: backwards ? after : before });
  return (backwards ? found.toReversed() : found).map(({ id }) => id);
}
