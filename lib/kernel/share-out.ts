const abs = (value: bigint): bigint => (value < 0n ? -value : value);

const larger = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);

/** `numerator / denominator` rounded down, towards minus infinity. */
function divideDown(numerator: bigint, denominator: bigint): bigint {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const remainder = n % d;
  return (n - (remainder < 0n ? remainder + d : remainder)) / d;
}

/**
 * Splits `amount` in proportion to `weights`, by largest remainder: the shares are integers, add up to the amount, and each
 * is less than 1 off its exact value. A negative weight takes a share of the opposite sign; turning every sign round turns
 * the shares round. Equal remainders go to the larger weight, then to the one named first.
 * @param weights must not add up to zero: nothing is in proportion then, which is a defect in the caller
 */
export function shareOut(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) throw new RangeError("Weights that add up to zero have no proportion");
  const parts = weights.map((weight, position) => {
    const exact = abs(amount) * weight;
    const share = divideDown(exact, total);
    return { position, share, remainder: abs(exact - share * total), size: abs(weight) };
  });
  const left = parts.reduce((rest, { share }) => rest - share, abs(amount));
  const ranked = parts.toSorted(
    (a, b) => larger(a.remainder, b.remainder) || larger(a.size, b.size) || a.position - b.position,
  );
  const rounded = ranked.map(({ position, share }, rank) => ({
    position,
    share: BigInt(rank) < left ? share + 1n : share,
  }));
  return rounded.toSorted((a, b) => a.position - b.position).map(({ share }) => (amount < 0n ? -share : share));
}
