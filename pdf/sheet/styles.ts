import { StyleSheet } from "@react-pdf/renderer";

/** Millimetres in points. */
export const mm = (count: number): number => (count * 72) / 25.4;

export const PAPER = { width: mm(210), height: mm(297) };
export const MARGIN = { top: mm(15), side: mm(18), bottom: mm(9) };
export const CONTENT = PAPER.width - 2 * MARGIN.side;

/** Four columns with gutters; the buyer has the last two, behind the window of an envelope. */
export const GUTTER = mm(6);
export const QUARTER = (CONTENT - 3 * GUTTER) / 4;
export const HALF = 2 * QUARTER + GUTTER;

export const INK = "#0F172A";
export const INK_2 = "#475569";
export const INK_3 = "#5B6B82";
export const LINE = "#CBD5E1";
export const GHOST = "#F1F4F8";

export const HAIR = 0.5;

export const SIZE = { base: mm(3.1), small: mm(2.75), label: mm(2.65), fine: mm(2.5), foot: mm(2.4) };

/**
 * A size of type with its distance from line to line, in millimetres. Every text names its own: what surrounds the pages inherits
 * heights that were computed already, and would multiply them again.
 */
const type = (size: number, line: number) => ({ fontSize: mm(size), lineHeight: line / size });

export const text = StyleSheet.create({
  base: type(3.1, 4.4),
  title: { ...type(3.1, 4.4), fontWeight: 500 },
  mono: type(2.95, 4.4),
  label: { ...type(2.65, 4), color: INK_3, fontWeight: 500 },
  strong: { fontWeight: 600 },
  small: { ...type(2.75, 4), color: INK_2 },
  fine: { ...type(2.5, 3.8), color: INK_2 },
  foot: { ...type(2.4, 3.7), color: INK_3 },
  tabular: { ...type(3.1, 4.4), fontFeatureSettings: { tnum: true } },
  figure: { fontFeatureSettings: { tnum: true }, textAlign: "right" },
  heading: { ...type(7.6, 8.4), fontWeight: 500, letterSpacing: -0.4 },
  number: { ...type(3.5, 5.4), color: INK_2 },
  brand: { ...type(3.9, 5), fontWeight: 600 },
  buyer: type(3.5, 5),
  subject: { ...type(3.4, 4.8), fontWeight: 600 },
  due: { ...type(4.8, 6.4), fontWeight: 600, letterSpacing: -0.1 },
  dueLabel: { ...type(3.4, 6.4), fontWeight: 600 },
});
