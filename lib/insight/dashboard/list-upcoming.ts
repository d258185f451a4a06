import { asc } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { todayIn } from "@/lib/kernel/local-date";
import { query } from "@/lib/platform/operation";
import { expiringQuotes, invoicesDueSoon } from "./conditions";
import { headline, selectHeadlines } from "./headlines";
import { DashboardInput } from "./input";
import type { HeadlineView, UpcomingView } from "./view";

const MOST = 10;

const dayOf = ({ dueDate, validUntil }: HeadlineView) => dueDate ?? validUntil ?? "";

/** What is due or expires from today to seven days on, the next first: of the kinds of documents the caller may read. */
export const listUpcoming = query({
  can: "dashboard:read",
  input: DashboardInput,
  async run(t): Promise<UpcomingView> {
    const { permissions } = t.ctx.actor;
    const today = todayIn((await ownWorkspace(t)).timeZone, t.now());
    const parts = [
      { may: "invoices:read", which: invoicesDueSoon(today), by: documents.dueDate },
      { may: "quotes:read", which: expiringQuotes(today), by: documents.validUntil },
    ] as const;
    const found: HeadlineView[] = [];
    let count = 0;
    for (const { may, which, by } of parts) {
      if (!permissions.has(may)) continue;
      count += await t.tx.$count(documents, which);
      const rows = await selectHeadlines(t).where(which).orderBy(asc(by), asc(documents.id)).limit(MOST);
      found.push(...rows.map(headline));
    }
    found.sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other))));
    return { today, count, documents: found.slice(0, MOST) };
  },
});
