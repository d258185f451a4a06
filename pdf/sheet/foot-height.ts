import { widthOf } from "./columns";
import { CONTENT, SIZE, mm } from "./styles";

/** Beside the numbers of the document and of the page. */
export const FOOT_WIDTH = CONTENT - mm(62);
const LINE = mm(3.7);

/** Of the foot of every page with the space above it. Long lines are broken, so some room is left. */
export function footHeight(lines: readonly string[]): number {
  const rows = lines.reduce((sum, line) => sum + Math.ceil((widthOf(line, SIZE.foot) * 0.9) / FOOT_WIDTH), 0);
  return mm(4) + mm(2.4) + LINE * Math.max(1, rows);
}
