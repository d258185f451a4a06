/** Values at the lines of a chart, from the lowest to the highest, evenly apart and round. */
export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
const LINES = 4;

/** The smallest round scale from zero that holds all values; below zero as far as values go. For drawing only. */
export function niceScale(values: readonly number[]): Scale {
  const [min, max] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (min === max) return { low: 0, high: 1, ticks: [0] };
  const least = (max - min) / LINES;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * (STEPS.find((each) => each * power >= least) ?? 10);
  const [first, last] = [Math.floor(min / step), Math.ceil(max / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { low: first * step, high: last * step, ticks };
}
