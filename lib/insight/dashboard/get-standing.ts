import { asc, sql } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { tallyDocuments } from "@/lib/billing/documents/tally-documents";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { todayIn, type LocalDate } from "@/lib/kernel/local-date";
import { query, type ReadCtx } from "@/lib/platform/operation";
import { expiringQuotes, OVERDUE } from "./conditions";
import { DashboardInput } from "./input";
import { countedIn, sumUp, type Counted } from "./sums";
import type { StandingView } from "./view";

const OPEN = ["sent", "viewed", "partially_paid", "overdue"];

async function oldestDueDate({ tx }: ReadCtx): Promise<string | null> {
  const { dueDate } = documents;
  const [oldest] = await tx.select({ dueDate }).from(documents).where(OVERDUE).orderBy(asc(dueDate)).limit(1);
  return oldest?.dueDate ?? null;
}

const expiring = ({ tx }: ReadCtx, today: LocalDate): Promise<Counted[]> =>
  tx
    .select({
      currency: documents.currency,
      count: sql`count(*)`.mapWith(Number),
      minor: sql`sum(${documents.inclVat})::bigint`.mapWith(BigInt),
    })
    .from(documents)
    .where(expiringQuotes(today))
    .groupBy(documents.currency);

/** What is to be paid, late, unanswered and unfinished at this moment: how many documents, and what they are worth. */
export const getStanding = query({
  can: "dashboard:read",
  input: DashboardInput,
  async run(t): Promise<StandingView> {
    const { timeZone, currency: own } = await ownWorkspace(t);
    const today = todayIn(timeZone, t.now());
    const invoices = await tallyDocuments.within(t, { kind: "invoice" });
    const quotes = await tallyDocuments.within(t, { kind: "quote" });
    const creditNotes = await tallyDocuments.within(t, { kind: "credit_note" });
    const drafts = (tallies: typeof quotes) => sumUp(countedIn(tallies, ["draft"], "inclVat"), own);
    return {
      currency: own,
      today,
      outstanding: sumUp(countedIn(invoices, OPEN, "due"), own),
      overdue: { ...sumUp(countedIn(invoices, ["overdue"], "due"), own), oldestDueDate: await oldestDueDate(t) },
      openQuotes: {
        ...sumUp(countedIn(quotes, ["sent"], "inclVat"), own),
        expiring: sumUp(await expiring(t, today), own),
      },
      drafts: { quotes: drafts(quotes), invoices: drafts(invoices), creditNotes: drafts(creditNotes) },
      anyDocument: [invoices, quotes, creditNotes].some((tallies) => tallies.length > 0),
    };
  },
});
