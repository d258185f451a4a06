import { matchText } from "@/components/ui/match-text";

// Characters no label begins with.
const FOUND = "\u0001";
const OFFER = "\u0002";

/** The value of an item the server found, at its place in the order. */
export const foundValue = (index: number, id: string): string => `${FOUND}${index} ${id}`;

/** The value of an item that goes with any text. */
export const offerValue = (name: string): string => `${OFFER}${name}`;

/** Scores the palette's items: what the server found stays first and in its order, pages and actions by their names, offers last. */
export function paletteFilter(value: string, search: string, keywords?: string[]): number {
  if (value.startsWith(FOUND)) return 2 - Number.parseInt(value.slice(1), 10) / 1_000;
  if (value.startsWith(OFFER)) return 0.001;
  return matchText(value, search, keywords);
}
