import { z } from "zod";
import { ActivityView } from "@/lib/crm/activities/view";
import { DOCUMENT_KINDS } from "@/lib/catalog/document-kinds";

/** Decimal string in the currency beside it, or in the workspace's. */
const amount = z.string();
const percent = z.string().nullable();
const currency = z.string();
const day = z.iso.date();

/** Money of documents that are in another currency than the workspace's: never added up with it. */
const earnedElsewhere = z.array(z.object({ currency, amount, previousAmount: amount }));

const EarningsView = z.object({
  from: day,
  to: day,
  /** Issued invoices less issued credit notes, without VAT. */
  amount,
  /** The same months of the year before. */
  previous: z.object({ from: day, to: day, amount }),
  /** With one decimal; `null` when there is nothing to compare with. */
  changePercent: percent,
  otherCurrencies: earnedElsewhere,
});
export type EarningsView = z.infer<typeof EarningsView>;

export const RevenueView = z.object({
  currency,
  /** The running periods, to the end of this month. */
  month: EarningsView,
  quarter: EarningsView,
  year: EarningsView,
  /** Twelve months, this one last. */
  trend: EarningsView.extend({
    months: z.array(z.object({ month: z.string().describe("YYYY-MM"), amount, previousAmount: amount })),
  }),
});
export type RevenueView = z.infer<typeof RevenueView>;

const SumView = z.object({
  /** In all currencies. */
  count: z.int(),
  /** With VAT, in the workspace's currency. */
  amount,
  otherCurrencies: z.array(z.object({ currency, count: z.int(), amount })),
});
export type SumView = z.infer<typeof SumView>;

export const StandingView = z.object({
  currency,
  today: day,
  /** Issued invoices with something left to pay, and what is left. */
  outstanding: SumView,
  /** Of these, those that are late. */
  overdue: SumView.extend({ oldestDueDate: day.nullable() }),
  /** Quotes without an answer, and those of them that expire within seven days. */
  openQuotes: SumView.extend({ expiring: SumView }),
  drafts: z.object({ quotes: SumView, invoices: SumView, creditNotes: SumView }),
  /** Whether there is any quote, invoice or credit note. */
  anyDocument: z.boolean(),
});
export type StandingView = z.infer<typeof StandingView>;

export const HeadlineView = z.object({
  id: z.uuid(),
  kind: z.enum(DOCUMENT_KINDS),
  number: z.string().nullable(),
  title: z.string().nullable(),
  client: z.object({ id: z.uuid(), name: z.string() }),
  currency,
  /** With VAT; of an issued invoice, what is left to pay. */
  amount,
  /** When an invoice is due. */
  dueDate: day.nullable(),
  /** Until when a quote can be accepted. */
  validUntil: day.nullable(),
});
export type HeadlineView = z.infer<typeof HeadlineView>;

/** Five of each at most; `null` for those who may not read them. */
export const AttentionView = z.object({
  today: day,
  /** The longest overdue first. */
  overdueInvoices: z.array(HeadlineView).nullable(),
  /** Within seven days, the next first. */
  expiringQuotes: z.array(HeadlineView).nullable(),
  /** Documents whose last mail to somebody did not go out, newest first. */
  failedDeliveries: z.array(z.object({ document: HeadlineView, recipient: z.string() })).nullable(),
  /** Of the latest drafts, those that lack something to be issued. `missing` as in `document.incomplete`. */
  blockedDrafts: z.array(z.object({ document: HeadlineView, missing: z.array(z.string()) })).nullable(),
});
export type AttentionView = z.infer<typeof AttentionView>;

export const UpcomingView = z.object({
  today: day,
  /** Invoices due and quotes that expire from today to seven days on. */
  count: z.int(),
  /** The first ten. */
  documents: z.array(HeadlineView),
});
export type UpcomingView = z.infer<typeof UpcomingView>;

/** Of the last seven days; `null` for those who may not read them. */
export const FailuresView = z.object({
  /** Mails that were not about a document. */
  mails: z.int().nullable(),
  jobs: z.int().nullable(),
});
export type FailuresView = z.infer<typeof FailuresView>;

export const FiguresView = StandingView.extend({
  /** `null` for those who may not read reports. */
  revenue: RevenueView.nullable(),
  attention: AttentionView,
  upcoming: UpcomingView,
});
export type FiguresView = z.infer<typeof FiguresView>;

export const DashboardView = FiguresView.extend({
  failures: FailuresView,
  /** The latest five; `null` for those who may not read them. */
  activities: z.array(ActivityView).nullable(),
});
export type DashboardView = z.infer<typeof DashboardView>;
