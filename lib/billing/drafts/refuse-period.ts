import { invalid } from "@/lib/kernel/errors";
import type { LocalDate } from "@/lib/kernel/local-date";

type Day = LocalDate | null | undefined;

/**
 * Days of one document fit together: a period begins before it ends, and nothing is due or ends before the document is dated.
 * @throws DomainError invalid, on the later field
 */
export function refusePeriod(days: {
  supplyFrom?: Day;
  supplyTo?: Day;
  issueDate?: Day;
  dueDate?: Day;
  validUntil?: Day;
}): void {
  const { supplyFrom, supplyTo, issueDate, dueDate, validUntil } = days;
  const pairs = [
    { path: "supplyTo", first: supplyFrom, last: supplyTo },
    { path: "dueDate", first: issueDate, last: dueDate },
    { path: "validUntil", first: issueDate, last: validUntil },
  ];
  const issues = pairs.flatMap(({ path, first, last }) => {
    if (!first || !last || first <= last) return [];
    const message = `${last} is before ${first}.`;
    return [{ path, code: "document.before_start", message, params: { first } }];
  });
  if (supplyTo && !supplyFrom) {
    const message = "A period needs its first day.";
    issues.push({ path: "supplyFrom", code: "document.before_start", message, params: { first: supplyTo } });
  }
  if (issues.length > 0) throw invalid("input.invalid", "Some fields were refused.", issues);
}
