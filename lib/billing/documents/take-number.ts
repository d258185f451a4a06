import { and, eq, isNotNull, max } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { lockInvoicing, numberingOf } from "@/lib/billing/settings/own-invoicing";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { LocalDate } from "@/lib/kernel/local-date";
import { takeNumbers } from "@/lib/platform/numbering/take-numbers";
import type { WriteCtx } from "@/lib/platform/operation";
import { documentNumber, numberPeriod } from "./number-pattern";
import { refuseIssueDate } from "./refuse-issue-date";

/**
 * The next number of a series, taken for good once the transaction commits. The counter's row is locked before the dates are
 * compared, so that numbers follow the calendar under parallel issues, too; the numbering stays as it is until then.
 * @throws DomainError invalid when the issue date is in the future or before the last one of the series
 */
export async function takeNumber(
  t: WriteCtx,
  kind: DocumentKind,
  issueDate: LocalDate,
  today: LocalDate,
): Promise<string> {
  const { pattern, reset } = numberingOf(await lockInvoicing(t, "share"), kind);
  const counter = await takeNumbers(t, kind, numberPeriod(reset, issueDate));
  const [last] = await t.tx
    .select({ issueDate: max(documents.issueDate) })
    .from(documents)
    .where(and(eq(documents.kind, kind), isNotNull(documents.number)));
  refuseIssueDate(issueDate, today, last?.issueDate ?? null);
  return documentNumber(pattern, issueDate, counter);
}
