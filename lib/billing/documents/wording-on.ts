import type { LocalDate } from "@/lib/kernel/local-date";

/**
 * The version of a wording that holds on a day: the latest of those that have begun. A document keeps the wording of its
 * issue date, however often the law changes afterwards.
 */
export function wordingOn<Version extends { validFrom: LocalDate }>(
  versions: readonly Version[],
  date: LocalDate,
): Version | undefined {
  const begun = versions.filter(({ validFrom }) => validFrom <= date);
  return begun.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1);
}
