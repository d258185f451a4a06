import type { ActivityView } from "@/lib/crm/activities/view";

/** Newest first; two of the same instant by id. */
const isBefore = (one: ActivityView, other: ActivityView) =>
  one.occurredAt === other.occurredAt ? one.id > other.id : one.occurredAt > other.occurredAt;

/**
 * The timeline after its first page was read again: the new first page, then what had been loaded beyond it. What is
 * missing from the stretch that was read again is gone for good.
 */
export function withNewFirstPage(first: readonly ActivityView[], loaded: readonly ActivityView[]): ActivityView[] {
  const last = first.at(-1);
  if (!last) return [];
  const read = new Set(first.map(({ id }) => id));
  return [...first, ...loaded.filter((item) => !read.has(item.id) && isBefore(last, item))];
}
