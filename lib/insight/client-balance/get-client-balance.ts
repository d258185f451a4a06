import { eq, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { noSuchClient } from "@/lib/crm/clients/client-rows";
import { ClientRef } from "@/lib/crm/clients/input";
import { sumUp } from "@/lib/insight/dashboard/sums";
import { query, type ReadCtx } from "@/lib/platform/operation";
import type { ClientBalance } from "./view";

type Counted = "billed" | "paid" | "due" | "overdue";

type OfCurrency = Record<Counted, string> &
  Record<`${Counted}_count`, string> & { kind: DocumentKind; currency: string; documents: string };

const ISSUED = sql`number is not null`;
const VALID = sql`number is not null and status <> 'cancelled'`;
const PAID = sql`paid > 0`;
const OPEN = sql`status in ('sent', 'viewed', 'partially_paid', 'overdue')`;
const LATE = sql`status = 'overdue'`;

/** Asked for by the client alone: the kind would tempt the planner to read the index of all invoices instead. */
async function byCurrency({ tx }: ReadCtx, clientId: string): Promise<OfCurrency[]> {
  const { rows } = await tx.execute<OfCurrency>(sql`
    select kind, currency, count(*) as documents,
           count(*) filter (where ${VALID}) as billed_count,
           coalesce(sum(incl_vat - credited) filter (where ${ISSUED}), 0)::text as billed,
           count(*) filter (where ${PAID}) as paid_count, coalesce(sum(paid), 0)::text as paid,
           count(*) filter (where ${OPEN}) as due_count, coalesce(sum(due) filter (where ${OPEN}), 0)::text as due,
           count(*) filter (where ${LATE}) as overdue_count, coalesce(sum(due) filter (where ${LATE}), 0)::text as overdue
      from documents where client_id = ${clientId}::uuid
     group by kind, currency order by count(*) filter (where ${ISSUED}) desc, currency`);
  return rows;
}

interface Facts extends Record<string, unknown> {
  next: string | null;
  oldest: string | null;
  last: string | null;
  average: string | null;
}

/** A reversed payment never was; of an invoice paid in two parts the second counts. */
async function daysOf({ tx }: ReadCtx, clientId: string): Promise<Facts | undefined> {
  const { rows } = await tx.execute<Facts>(sql`
    with mine as materialized (
      select workspace_id, id, kind, number, status, issue_date, due_date, paid
        from documents where client_id = ${clientId}::uuid)
    select min(due_date) filter (where ${OPEN} and not ${LATE})::text as next,
           min(due_date) filter (where ${LATE})::text as oldest,
           max(settled.paid_on)::text as last,
           round(avg(settled.paid_on - issue_date) filter (where status = 'paid'))::text as average
      from mine left join lateral (
             select max(paid_on) as paid_on from payments
              where payments.workspace_id = mine.workspace_id and payments.invoice_id = mine.id and reverses_id is null
                and not exists (
                  select from payments back
                   where back.workspace_id = payments.workspace_id and back.reverses_id = payments.id)) settled on paid > 0
     where kind = 'invoice' and ${ISSUED}`);
  return rows[0];
}

function countByKind(rows: readonly OfCurrency[]): Record<DocumentKind, number> {
  const counts = { quote: 0, invoice: 0, credit_note: 0 };
  for (const { kind, documents } of rows) counts[kind] += Number(documents);
  return counts;
}

/** Where a client stands: exact, from its own invoices, which an index has together, and their payments. */
export const getClientBalance = query({
  can: "invoices:read",
  input: ClientRef,
  async run(t, { clientId }): Promise<ClientBalance> {
    const [client] = await t.tx.select({ currency: clients.currency }).from(clients).where(eq(clients.id, clientId));
    if (!client) throw noSuchClient();
    const documents = await byCurrency(t, clientId);
    const days = await daysOf(t, clientId);
    const rows = documents.filter(
      ({ kind, billed_count: billed, paid_count: paid }) => kind === "invoice" && (billed !== "0" || paid !== "0"),
    );
    const currency = rows.some((row) => row.currency === client.currency)
      ? client.currency
      : (rows[0]?.currency ?? client.currency);
    const sum = (what: Counted) => {
      const counted = rows.map((row) => ({
        currency: row.currency,
        count: Number(row[`${what}_count`]),
        minor: BigInt(row[what]),
      }));
      return sumUp(
        counted.filter(({ count }) => count > 0),
        currency,
      );
    };
    return {
      currency,
      billed: sum("billed"),
      paid: { ...sum("paid"), lastPaidOn: days?.last ?? null },
      due: { ...sum("due"), nextDueDate: days?.next ?? null },
      overdue: { ...sum("overdue"), oldestDueDate: days?.oldest ?? null },
      averageDaysToPay: days?.average ? Number(days.average) : null,
      documents: countByKind(documents),
    };
  },
});
