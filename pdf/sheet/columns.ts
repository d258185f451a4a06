import type { Column, SheetTable } from "@/lib/billing/paper/sheet";
import { CONTENT, SIZE, mm } from "./styles";

/** Where a column stands. */
export interface Place {
  column: Column;
  width: number;
  gap: number;
  figures: boolean;
}

/** Of an em, in Inter at its heaviest; figures stand in equal columns. */
function emsOf(character: string): number {
  if (character >= "0" && character <= "9") return 0.645;
  if (" \u00A0.,:;'\u2019|!iljI".includes(character)) return 0.31;
  if ("ftr()[]/-".includes(character)) return 0.47;
  if ("mwMW@%\u2014".includes(character)) return 0.96;
  if (character >= "a" && character <= "z") return 0.63;
  // From Hangul and Chinese on, characters are square.
  return character < "\u1100" ? 0.78 : 1.05;
}

/** In points, of text in Inter; rather more than less. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, one) => sum + emsOf(one), 0) * size;

const UNIT_MOST = mm(22);
const DESCRIPTION_LEAST = mm(42);

/** What the columns leave. */
export const descriptionWidth = (places: readonly Place[]): number =>
  places.reduce((left, { width, gap }) => left - width - gap, CONTENT);

/** Columns as wide as what stands in them; the description has the rest. */
export function placesOf({ columns, rows }: SheetTable): Place[] {
  const places = columns.map(({ column, heading }) => {
    const inCells = rows.map((row) => (row.type === "item" ? widthOf(row.cells[column], SIZE.base) : 0));
    const width = Math.max(widthOf(heading, SIZE.label), ...inCells);
    const unit = column === "unit";
    return { column, width: unit ? Math.min(width, UNIT_MOST) : width, gap: unit ? mm(1.6) : mm(4.5), figures: !unit };
  });
  const left = descriptionWidth(places);
  if (left >= DESCRIPTION_LEAST) return places;
  // Sums of many figures: gaps give way first.
  const squeeze = Math.min(1, (DESCRIPTION_LEAST - left) / places.reduce((sum, { gap }) => sum + gap, 0) / 0.6);
  return places.map((place) => ({ ...place, gap: place.gap * (1 - 0.6 * squeeze) }));
}
