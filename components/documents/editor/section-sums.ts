import type { TypedLine } from "./typed-document";

type Row = Pick<TypedLine, "key" | "type">;

/** What the rows under each heading amount to, up to the next heading, in minor units and by the heading’s key. */
export function sectionSums(rows: readonly Row[], nets: ReadonlyMap<string, bigint>): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  let section: string | null = null;
  for (const { key, type } of rows) {
    if (type === "section") {
      section = key;
      sums.set(key, 0n);
    }
    if (section !== null && type === "item") sums.set(section, (sums.get(section) ?? 0n) + (nets.get(key) ?? 0n));
  }
  return sums;
}
