import type { Column, SheetTable } from "@/lib/billing/paper/sheet";
import { CONTENT, SIZE, mm } from "./styles";

/** Where a column stands. */
export interface Place {
  column: Column;
  width: number;
  gap: number;
  figures: boolean;
}

/** Of an em, a little more than Inter needs: figures stand in equal columns, what separates them is narrow. */
const emsOf = (character: string): number =>
  /\d/.test(character) ? 0.645 : /[\s.,’'\u00A0]/.test(character) ? 0.3 : 0.64;

/** In points, of text in Inter; rather more than less. */
export const widthOf = (text: string, size: number): number =>
  Math.max(...text.split("\n").map((line) => [...line].reduce((sum, one) => sum + emsOf(one), 0))) * size;

const UNIT_MOST = mm(22);
const DESCRIPTION_LEAST = mm(42);

/** Columns as wide as what stands in them; the description has the rest. */
export function placesOf({ columns, rows }: SheetTable): Place[] {
  const places = columns.map(({ column, heading }) => {
    const inCells = rows.map((row) => (row.type === "item" ? widthOf(row.cells[column], SIZE.base) : 0));
    const width = Math.max(widthOf(heading, SIZE.label), ...inCells);
    const unit = column === "unit";
    return { column, width: unit ? Math.min(width, UNIT_MOST) : width, gap: unit ? mm(1.6) : mm(4.5), figures: !unit };
  });
  const taken = places.reduce((sum, { width, gap }) => sum + width + gap, 0);
  const left = CONTENT - taken;
  if (left >= DESCRIPTION_LEAST) return places;
  // Sums of many figures: gaps give way first.
  const squeeze = Math.min(1, (DESCRIPTION_LEAST - left) / places.reduce((sum, { gap }) => sum + gap, 0) / 0.6);
  return places.map((place) => ({ ...place, gap: place.gap * (1 - 0.6 * squeeze) }));
}
