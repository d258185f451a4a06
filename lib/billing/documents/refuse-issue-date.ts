import { invalid } from "@/lib/kernel/errors";
import type { LocalDate } from "@/lib/kernel/local-date";

/**
 * Numbers follow the calendar: a document is dated neither in the future nor before the last one issued in its series.
 * @param today in the workspace's time zone
 * @param last the issue date of the last document of the series, `null` when there is none
 * @throws DomainError invalid `document.issue_date_future`, `document.issue_date_before_last`
 */
export function refuseIssueDate(issueDate: LocalDate, today: LocalDate, last: LocalDate | null): void {
  const refuse = (code: string, message: string, params: Record<string, string>) =>
    invalid(code, message, [{ path: "issueDate", code, message, params: { issueDate, ...params } }]);
  if (issueDate > today) {
    throw refuse("document.issue_date_future", `${issueDate} is after today, ${today}.`, { today });
  }
  if (last !== null && issueDate < last) {
    throw refuse("document.issue_date_before_last", `${issueDate} is before ${last}, the last issue date.`, { last });
  }
}
