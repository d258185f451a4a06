import type { ReactNode } from "react";
import type { SheetTable } from "@/lib/billing/paper/sheet";

/** What the engine wants to know when it asks for a page. */
export type Step =
  | { is: "measuring"; pageNumber: number }
  | { is: "counting" }
  | { is: "printing"; pageNumber: number; totalPages: number };

/** What the rows of a page begin and end with, where sums are carried from page to page. */
export interface PageContent {
  /** The head of the table stands above. */
  rows: boolean;
  broughtForward: string | null;
  carriedForward: string | null;
  /** What is left when everything else was on the pages before; it begins at the top. */
  rest: boolean;
}

/** How the engine hands over the parts of a page: elements around its own nodes, which keep the `id` they were given. */
interface Part {
  props?: { node?: { props?: { id?: string } } };
}

const idsOf = (children: ReactNode): (string | undefined)[] =>
  ([children].flat(2) as (Part | null)[]).map((part) => part?.props?.node?.props?.id);

interface Asked {
  pageNumber?: number;
  totalPages?: number;
  subPageNumber?: number;
}

/** All content has names; the probe that stands in for it while room is measured has none. */
export function stepOf({ pageNumber = 1, totalPages, subPageNumber }: Asked, children: ReactNode): Step {
  const everything = subPageNumber === undefined;
  if (everything || idsOf(children).every((id) => id === undefined)) return { is: "measuring", pageNumber };
  return totalPages === undefined ? { is: "counting" } : { is: "printing", pageNumber, totalPages };
}

const placeIn = (id: string): number => Number(id.split(":")[1]);

/** Parts of rows are called `row:12`, what follows of a long one `more:12`, the totals `sums`. */
export function pageContent(children: ReactNode, pageNumber: number, { rows }: SheetTable): PageContent {
  const carried = (place: number): string | null => rows[place]?.carried ?? null;
  const first = pageNumber === 1;
  const ids = idsOf(children);
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
    rest: start === undefined && !sums,
  };
}
