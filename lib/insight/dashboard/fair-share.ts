/**
 * The first items of several lists, as many as fit: in turns, so that a long list leaves room for the others. In the order of the lists.
 */
export function fairShare<Item>(lists: readonly (readonly Item[])[], places: number): Item[] {
  const counts = lists.map(() => 0);
  let left = places;
  for (let progress = true; progress && left > 0;) {
    progress = false;
    for (const [index, list] of lists.entries()) {
      const taken = counts[index] ?? 0;
      if (left === 0 || taken >= list.length) continue;
      counts[index] = taken + 1;
      left -= 1;
      progress = true;
    }
  }
  return lists.flatMap((list, index) => list.slice(0, counts[index]));
}
