import { eq, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { DOCUMENT_KINDS, type DocumentKind } from "@/lib/catalog/document-kinds";
import { noSuchClient } from "@/lib/crm/clients/client-rows";
import { ClientRef } from "@/lib/crm/clients/input";
import { sumUp } from "@/lib/insight/dashboard/sums";
import { query, type ReadCtx } from "@/lib/platform/operation";
import type { ClientBalance } from "./view";

type Counted = "billed" | "paid" | "due" | "overdue";

type OfCurrency = Record<Counted, string> & Record<`${Counted}_count`, string> & { currency: string };

const VALID = sql`status <> 'cancelled'`;
const PAID = sql`paid > 0`;
const OPEN = sql`status in ('sent', 'viewed', 'partially_paid', 'overdue')`;
const LATE = sql`status = 'overdue'`;

async function byCurrency({ tx }: ReadCtx, clientId: string): Promise<OfCurrency[]> {
  const { rows } = await tx.execute<OfCurrency>(sql`
    select currency,
           count(*) filter (where ${VALID}) as billed_count, coalesce(sum(incl_vat - credited), 0)::text as billed,
           count(*) filter (where ${PAID}) as paid_count, coalesce(sum(paid), 0)::text as paid,
           count(*) filter (where ${OPEN}) as due_count, coalesce(sum(due) filter (where ${OPEN}), 0)::text as due,
           count(*) filter (where ${LATE}) as overdue_count, coalesce(sum(due) filter (where ${LATE}), 0)::text as overdue
      from documents
     where client_id = ${clientId}::uuid and kind = 'invoice' and number is not null
     group by currency order by count(*) desc, currency`);
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
    select min(due_date) filter (where ${OPEN} and not ${LATE})::text as next,
           min(due_date) filter (where ${LATE})::text as oldest,
           max(settled.paid_on)::text as last,
           round(avg(settled.paid_on - issue_date) filter (where status = 'paid'))::text as average
      from documents left join lateral (
             select max(paid_on) as paid_on from payments
              where payments.workspace_id = documents.workspace_id and payments.invoice_id = documents.id and reverses_id is null
                and not exists (
                  select from payments back
                   where back.workspace_id = payments.workspace_id and back.reverses_id = payments.id)) settled on paid > 0
     where client_id = ${clientId}::uuid and kind = 'invoice' and number is not null`);
  return rows[0];
}

async function countByKind({ tx }: ReadCtx, clientId: string): Promise<Record<DocumentKind, number>> {
  const { rows } = await tx.execute<{ kind: DocumentKind; documents: string }>(
    sql`select kind, count(*) as documents from documents where client_id = ${clientId}::uuid group by kind`,
  );
  const counts = new Map(rows.map(({ kind, documents }) => [kind, Number(documents)]));
  const entries = DOCUMENT_KINDS.map((kind) => [kind, counts.get(kind) ?? 0]);
  return Object.fromEntries(entries) as Record<DocumentKind, number>;
}

/** Where a client stands: exact, from its own invoices, which an index has together, and their payments. */
export const getClientBalance = query({
  can: "invoices:read",
  input: ClientRef,
  async run(t, { clientId }): Promise<ClientBalance> {
    const [client] = await t.tx.select({ currency: clients.currency }).from(clients).where(eq(clients.id, clientId));
    if (!client) throw noSuchClient();
    const rows = await byCurrency(t, clientId);
    const days = await daysOf(t, clientId);
    const documents = await countByKind(t, clientId);
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
      documents,
    };
  },
});
