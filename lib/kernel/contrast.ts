/** One of the three parts of a colour, without the gamma of screens. */
const linear = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/**
 * Contrast of a colour with white after WCAG 2.2, from 1 (white) to 21 (black). Text wants 4.5.
 * @param color `#rrggbb`
 */
export function contrastWithWhite(color: string): number {
  const luminance =
    0.2126 * linear(color.slice(1, 3)) + 0.7152 * linear(color.slice(3, 5)) + 0.0722 * linear(color.slice(5, 7));
  return 1.05 / (luminance + 0.05);
}
