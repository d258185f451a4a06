import { and, gte, inArray, ne, sql } from "drizzle-orm";
import { documentTallies } from "@/db/schema/billing/document-tallies";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { localDate, todayIn } from "@/lib/kernel/local-date";
import { query } from "@/lib/platform/operation";
import { DashboardInput } from "./input";
import { firstMonthNeeded, revenueOn } from "./revenue";
import type { RevenueView } from "./view";

/**
 * What was invoiced less what was credited, without VAT, this month, quarter and year and over twelve months, each beside the same
 * months of the year before. By month of issue, so that it is what the documents say.
 */
export const getRevenue = query({
  can: "reports:read",
  input: DashboardInput,
  async run(t): Promise<RevenueView> {
    const { timeZone, currency: own } = await ownWorkspace(t);
    const today = todayIn(timeZone, t.now());
    const { kind, status, currency, month, exclVat } = documentTallies;
    const issued = and(inArray(kind, ["invoice", "credit_note"]), ne(status, "draft"));
    const rows = await t.tx
      .select({
        currency,
        month: sql<string>`${month}::text`,
        net: sql`sum(case ${kind} when 'invoice' then ${exclVat} else -${exclVat} end)::bigint`.mapWith(BigInt),
      })
      .from(documentTallies)
      .where(and(issued, gte(month, firstMonthNeeded(today))))
      .groupBy(currency, month);
    return revenueOn(
      today,
      own,
      rows.map((row) => ({ ...row, month: localDate(row.month) })),
    );
  },
});
