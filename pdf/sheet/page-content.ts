import type { ReactNode } from "react";
import type { SheetTable } from "@/lib/billing/paper/sheet";

/** What the rows of a page begin and end with, where sums are carried from page to page. */
export interface PageContent {
  /** The head of the table stands above. */
  rows: boolean;
  broughtForward: string | null;
  carriedForward: string | null;
}

/** How the engine hands over the parts of a page: elements around its own nodes, which keep the `id` they were given. */
interface Part {
  props?: { node?: { props?: { id?: string } } };
}

const placeIn = (id: string | undefined): number => Number(id?.split(":")[1]);

/**
 * Looks at what a page was given. Parts of rows are called `row:12`, what follows of a long one `more:12`, the totals `sums`;
 * while the engine measures how much room there is, there are none, and everything that may stand on the page is there.
 */
export function pageContent(children: ReactNode, pageNumber: number, { rows }: SheetTable): PageContent {
  const carried = (place: number): string | null => rows[place]?.carried ?? null;
  const first = pageNumber === 1;
  const ids = ([children].flat(2) as (Part | null)[]).map((part) => part?.props?.node?.props?.id);
  if (ids.every((id) => id === undefined)) {
    const widest = carried(rows.length - 1);
    return { rows: !first, broughtForward: first ? null : widest, carriedForward: widest };
  }
  const places = ids.filter((id) => id !== undefined && /^(row|more):/.test(id));
  const sums = ids.includes("sums");
  const [start, end] = [places.at(0), places.at(-1)];
  const last = rows.length - 1;
  const before = start === undefined ? (sums ? last : -1) : placeIn(start) - (start.startsWith("more") ? 0 : 1);
  const goesOn = end !== undefined && (placeIn(end) < last || !sums);
  return {
    rows: places.length > 0 && !first,
    broughtForward: first ? null : carried(before),
    carriedForward: goesOn ? carried(placeIn(end)) : null,
  };
}
