import { and, eq, or } from "drizzle-orm";
import { numberCounters } from "@/db/schema/platform/number-counters";
import { numberPeriod } from "@/lib/billing/documents/number-pattern";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { LocalDate } from "@/lib/kernel/local-date";
import type { ReadCtx } from "@/lib/platform/operation";
import type { Invoicing } from "./defaults";
import { numberingOf } from "./own-invoicing";
import { SERIES } from "./series";

/** The counter that the next document of each series gets if it is issued on a day. */
export async function nextNumbers(
  t: ReadCtx,
  invoicing: Invoicing,
  day: LocalDate,
): Promise<Record<DocumentKind, number>> {
  const { workspaceId } = t.ctx.actor;
  const isCurrent = SERIES.map(({ kind }) => {
    const period = numberPeriod(numberingOf(invoicing, kind).reset, day);
    return and(eq(numberCounters.series, kind), eq(numberCounters.period, period));
  });
  const rows = await t.tx
    .select({ series: numberCounters.series, last: numberCounters.last })
    .from(numberCounters)
    .where(and(eq(numberCounters.workspaceId, workspaceId), or(...isCurrent)));
  const after = (kind: DocumentKind) => (rows.find(({ series }) => series === kind)?.last ?? 0) + 1;
  return { quote: after("quote"), invoice: after("invoice"), credit_note: after("credit_note") };
}
