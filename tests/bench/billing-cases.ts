import { tallyDocuments } from "@/lib/billing/documents/tally-documents";
import { listInvoices } from "@/lib/billing/invoices/list-invoices";
import { listPayments } from "@/lib/billing/payments/list-payments";
import { listQuotes } from "@/lib/billing/quotes/list-quotes";
import { getRevenue } from "@/lib/insight/dashboard/get-revenue";
import { getStanding } from "@/lib/insight/dashboard/get-standing";
import { listAttention } from "@/lib/insight/dashboard/list-attention";
import { listUpcoming } from "@/lib/insight/dashboard/list-upcoming";
import { addDays, localDate } from "@/lib/kernel/local-date";
import type { Ctx } from "@/lib/platform/context";
import type { TestDatabase } from "../support/database";

export interface World {
  database: TestDatabase;
  ctx: Ctx;
  workspaceId: string;
  invoices: number;
}

export interface BenchCase {
  name: string;
  /** What each of the runs asks; cycled through. */
  prepare(world: World): Promise<readonly unknown[]> | readonly unknown[];
  run(ctx: Ctx, input: never): Promise<unknown>;
}

/** The 95th percentile that is promised with 500,000 invoices, in milliseconds in the handler. */
export const LIMIT_MS = 80;

const asked = (run: BenchCase["run"], name: string, ...inputs: Record<string, unknown>[]): BenchCase => ({
  name,
  prepare: () => inputs,
  run,
});
const invoices = (name: string, ...inputs: Record<string, unknown>[]) =>
  asked(listInvoices, `invoices: ${name}`, ...inputs);

const today = localDate(new Date().toISOString().slice(0, 10));
const ago = (days: number) => addDays(today, -days);

const TABS = ["draft", "sent", "viewed", "partially_paid", "paid", "overdue", "cancelled"];
const SORTS = [
  "issue_date",
  "number",
  "total_incl_vat",
  "status",
  "created_at",
  "updated_at",
  "due_date",
  "amount_due",
];

/** Clients of few invoices and of many. */
async function someClients({ database, workspaceId }: World): Promise<Record<string, unknown>[]> {
  const rows = await database.query<{ client_id: string }>(
    `select client_id from documents where workspace_id = $1 and kind = 'invoice' group by 1 order by count(*) desc, 1`,
    [workspaceId],
  );
  const chosen = [0, 1, 10, Math.floor(rows.length / 2), rows.length - 1].flatMap((at) => rows[at] ?? []);
  return chosen.flatMap(({ client_id }) => [
    { filter: { client: client_id } },
    { filter: { client: client_id }, sort: "-total_incl_vat" },
    { filter: { client: client_id, status: "paid" } },
  ]);
}

export const CASES: readonly BenchCase[] = [
  invoices("first page", {}),
  ...TABS.map((status) => invoices(`tab ${status}`, { filter: { status } })),
  invoices("open ones", { filter: { status: "sent,viewed,partially_paid,overdue" } }),
  ...SORTS.map((field) => invoices(`by ${field}`, { sort: field }, { sort: `-${field}` })),
  invoices("tabs by due date", ...TABS.map((status) => ({ filter: { status }, sort: "due_date" }))),
  invoices("tabs by amount", ...TABS.map((status) => ({ filter: { status }, sort: "-total_incl_vat" }))),
  { name: "invoices: of a client", prepare: someClients, run: listInvoices },
  invoices(
    "of a month",
    ...[0, 200, 900].map((days) => ({ filter: { issuedFrom: ago(days + 30), issuedTo: ago(days) } })),
  ),
  invoices("of a year", ...[0, 700].map((days) => ({ filter: { issuedFrom: ago(days + 365), issuedTo: ago(days) } }))),
  invoices("of a year, by amount", { filter: { issuedFrom: ago(365) }, sort: "-total_incl_vat" }),
  invoices("due in a month", { filter: { dueFrom: ago(30), dueTo: today }, sort: "due_date" }),
  {
    name: "invoices: deep pages",
    prepare: ({ invoices: count }) =>
      [0.25, 0.5, 0.75, 0.95].flatMap((share) =>
        ["-issue_date", "due_date", "number"].map((sort) => ({ sort, page: Math.floor((count * share) / 25) })),
      ),
    run: listInvoices,
  },
  invoices(
    "deep pages of a tab",
    ...[0.5, 0.9].map((share) => ({ filter: { status: "overdue" }, page: Math.ceil(share * 8) })),
  ),
  asked(listQuotes, "quotes: first page, tab, validity", {}, { filter: { status: "sent" } }, { sort: "valid_until" }),
  invoices("search", { search: "refonte lyon" }, { search: "martin" }, { search: "fac 4321" }),
  asked(
    listPayments,
    "payments: first page, method",
    {},
    { filter: { method: "card" } },
    { filter: { method: "cash" } },
  ),
  asked(listPayments, "payments: by amount, created", { sort: "amount" }, { sort: "-created_at" }),
  asked(
    listPayments,
    "payments: of a year",
    { filter: { paidFrom: ago(365) } },
    { filter: { paidFrom: ago(365), method: "card" } },
  ),
  asked(listPayments, "payments: search", { search: "vir 4321" }, { search: "fac-2025-3201" }),
  ...["invoice", "quote"].map((kind) => asked(tallyDocuments, `tabs: counts and sums of ${kind}s`, { kind })),
  asked(getStanding, "dashboard: standing", {}),
  asked(getRevenue, "dashboard: revenue", {}),
  asked(listAttention, "dashboard: attention", {}),
  asked(listUpcoming, "dashboard: upcoming", {}),
];

/** Words that many have, and clients with thousands of payments: all are looked at to count them. Measured, and promised nothing. */
export const OTHER_CASES: readonly BenchCase[] = [
  invoices("search for common words", { search: "refonte" }, { search: "fac" }),
  asked(listPayments, "payments: search for common words", { search: "vir" }),
  asked(listPayments, "payments: search for clients", { search: "martin" }),
];
