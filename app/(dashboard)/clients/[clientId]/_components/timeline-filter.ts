/** What a client's timeline can be narrowed to, as its address says it. */
export const TIMELINE_FILTERS = ["all", "exchanges", "finances", "changes"] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** Stale and mistyped values show everything. */
export const timelineFilter = (value: string | string[] | undefined): TimelineFilter =>
  TIMELINE_FILTERS.find((known) => known === value) ?? "all";

const CATEGORIES: Record<TimelineFilter, string | null> = {
  all: null,
  exchanges: "note",
  finances: "financial",
  changes: "client",
};

/** The part of the timeline's input that narrows it. */
export function categoriesOf(filter: TimelineFilter): { filter?: { category: string } } {
  const category = CATEGORIES[filter];
  return category ? { filter: { category } } : {};
}
