import { divideRounded } from "@/lib/kernel/money";

/**
 * How much more, or less, than before, in percent with one decimal: `"12.4"`, `"-3.0"`.
 * @returns `null` where nothing, or less than nothing, was there to compare with
 */
export function changePercent(current: bigint, previous: bigint): string | null {
  if (previous <= 0n) return null;
  const tenths = divideRounded((current - previous) * 1_000n, previous);
  const digits = (tenths < 0n ? -tenths : tenths).toString().padStart(2, "0");
  return `${tenths < 0n ? "-" : ""}${digits.slice(0, -1)}.${digits.slice(-1)}`;
}
