import { describe, expect, it } from "vitest";
import { localDate } from "@/lib/kernel/local-date";
import { refuseIssueDate } from "./refuse-issue-date";

const [before, today, after] = ["2026-03-08", "2026-03-09", "2026-03-10"].map(localDate);

describe("the issue date", () => {
  it.each([
    [today!, null],
    [today!, today!],
    [today!, before!],
    [before!, before!],
  ])("%s may follow %s", (issueDate, last) => {
    expect(() => refuseIssueDate(issueDate, today!, last)).not.toThrow();
  });

  it.each([
    ["in the future", after!, null, "document.issue_date_future", { issueDate: after, today }],
    ["before the last", before!, today!, "document.issue_date_before_last", { issueDate: before, last: today }],
  ])("is refused %s, naming both days", (_what, issueDate, last, code, params) => {
    expect(() => refuseIssueDate(issueDate, today!, last)).toThrow(
      expect.objectContaining({
        kind: "invalid",
        code,
        issues: [expect.objectContaining({ path: "issueDate", code, params })],
      }),
    );
  });
});
