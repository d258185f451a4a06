import { eq, sql } from "drizzle-orm";
import { clients } from "@/db/schema/crm/clients";
import { noSuchClient } from "@/lib/crm/clients/client-rows";
import { ClientRef } from "@/lib/crm/clients/input";
import { sumUp } from "@/lib/insight/dashboard/sums";
import { query, type ReadCtx } from "@/lib/platform/operation";
import type { ClientBalance } from "./view";

interface OfCurrency extends Record<string, unknown> {
  currency: string;
  invoices: string;
  billed: string;
  paid: string;
  open: string;
  due: string;
  overdue: string;
  next_due_date: string | null;
}

const ISSUED = sql`kind = 'invoice' and number is not null`;
const OPEN = sql`status in ('sent', 'viewed', 'partially_paid', 'overdue')`;

async function byCurrency({ tx }: ReadCtx, clientId: string): Promise<OfCurrency[]> {
  const { rows } = await tx.execute<OfCurrency>(sql`
    select currency, count(*) as invoices, sum(incl_vat - credited)::text as billed, sum(paid)::text as paid,
           count(*) filter (where ${OPEN}) as open, coalesce(sum(due) filter (where ${OPEN}), 0)::text as due,
           count(*) filter (where status = 'overdue') as overdue, min(due_date) filter (where ${OPEN})::text as next_due_date
      from documents where client_id = ${clientId}::uuid and ${ISSUED}
     group by currency`);
  return rows;
}

/** A reversed payment never was; of an invoice in two parts the second counts. */
async function paymentsOf({ tx }: ReadCtx, clientId: string): Promise<{ last: string | null; average: number | null }> {
  const { rows } = await tx.execute<{ last: string | null; average: string | null }>(sql`
    select max(settled.paid_on)::text as last,
           round(avg(settled.paid_on - documents.issue_date) filter (where documents.status = 'paid'))::text as average
      from documents cross join lateral (
             select max(paid_on) as paid_on from payments
              where payments.workspace_id = documents.workspace_id and payments.invoice_id = documents.id and reverses_id is null
                and not exists (
                  select from payments back
                   where back.workspace_id = payments.workspace_id and back.reverses_id = payments.id)) settled
     where documents.client_id = ${clientId}::uuid and ${ISSUED} and settled.paid_on is not null`);
  const [row] = rows;
  return { last: row?.last ?? null, average: row?.average ? Number(row.average) : null };
}

/** Where a client stands: exact, from its own invoices and their payments. */
export const getClientBalance = query({
  can: "invoices:read",
  input: ClientRef,
  async run(t, { clientId }): Promise<ClientBalance> {
    const [client] = await t.tx.select({ currency: clients.currency }).from(clients).where(eq(clients.id, clientId));
    if (!client) throw noSuchClient();
    const { currency: own } = client;
    const rows = await byCurrency(t, clientId);
    const { last, average } = await paymentsOf(t, clientId);
    const sum = (count: "invoices" | "open", minor: "billed" | "paid" | "due") =>
      sumUp(
        rows
          .filter((row) => Number(row[count]) > 0)
          .map((row) => ({ currency: row.currency, count: Number(row[count]), minor: BigInt(row[minor]) })),
        own,
      );
    const days = rows.flatMap((row) => row.next_due_date ?? []).sort();
    const overdue = rows.reduce((total, row) => total + Number(row.overdue), 0);
    return {
      currency: own,
      billed: sum("invoices", "billed"),
      paid: { ...sum("invoices", "paid"), lastPaidOn: last },
      due: { ...sum("open", "due"), overdue, nextDueDate: days[0] ?? null },
      averageDaysToPay: average,
    };
  },
});
