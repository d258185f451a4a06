import type { TestDatabase } from "../support/database";
import { fillWorkspace } from "./crm-data";

/** Clients there are for each hundred invoices; every hundredth of them has a fifth of all invoices. */
const CLIENTS_PER_HUNDRED = 1;

/** A number below `limit`, the same one for the same row and purpose on every run. */
const some = (limit: number, purpose: number) => `abs(hashint8(row::bigint * 7919 + ${purpose})::bigint) % ${limit}`;

/** Of a thousand issued invoices: 870 paid, 40 sent, 20 viewed, 20 partially paid, 40 overdue, 10 cancelled. */
const STATUS = `case when row > $2::int - 40 then 'draft' when luck < 870 then 'paid' when luck < 910 then 'sent' when luck < 930 then 'viewed'
  when luck < 950 then 'partially_paid' when luck < 990 then 'overdue' else 'cancelled' end`;

/** Five years up to yesterday; the last forty are drafts, of which every other has a date. */
const INVOICES = `
  insert into documents (workspace_id, kind, status, number, client_id, title, purchase_order, currency, locale, issue_date, due_date,
                         excl_vat, sum_of_lines, vat, incl_vat, paid, credited, chain_position, issued_at, created_at, updated_at)
  select $1, 'invoice', status, case when status <> 'draft' then 'FAC-' || extract(year from day) || '-' || lpad(row::text, 6, '0') end,
         clients.id, case row % 3 when 0 then 'Maintenance du site' when 1 then 'Refonte ' || clients.city else 'Conseil' end,
         case when row % 4 = 0 then 'BC-' || ${some(90_000, 3)} end, case when row % 50 = 0 then 'CHF' else 'EUR' end, 'fr',
         case when status = 'draft' and row % 2 = 0 then null else day end, case when status <> 'draft' then day + 30 end,
         excl, excl, vat, excl + vat,
         case status when 'paid' then excl + vat when 'partially_paid' then (excl + vat) / 2 else 0 end,
         case status when 'cancelled' then excl + vat else 0 end,
         case when status <> 'draft' then row end, day, day, day + make_interval(mins => (${some(60_000, 4)})::int)
    from (select row, luck, ${STATUS} as status, (current_date - 1 - (($2::int - row)::bigint * 1826 / $2::int)::int) as day, excl, excl / 5 as vat
            from (select row, ${some(1_000, 1)} as luck, 5000 + ${some(900_000, 2)} as excl from generate_series(1, $2::int) as row) as drawn) as row_of
    join (select id, city, row_number() over (order by reference) - 1 as at from clients where workspace_id = $1) as clients
      on clients.at = case when row % 5 = 0 then ${some(100, 5)} * 7 % $3::int else ${some(1_000_000, 6)} % $3::int end`;

const QUOTES = `
  insert into documents (workspace_id, kind, status, number, client_id, title, currency, locale, issue_date, valid_until,
                         excl_vat, sum_of_lines, vat, incl_vat, chain_position, issued_at, created_at, updated_at)
  select $1, 'quote', case when row % 20 = 0 then 'sent' when row % 3 = 0 then 'expired' else 'accepted' end,
         'DEV-' || extract(year from current_date) || '-' || lpad(row::text, 6, '0'), clients.id, 'Refonte', 'EUR', 'fr',
         current_date - 1 - row * 1800 / $2::int, current_date + 20 - row * 1800 / $2::int, 100000, 100000, 20000, 120000,
         100000000 + row, now(), now() - make_interval(mins => row), now() - make_interval(mins => row)
    from generate_series(1, $2::int) as row
    join (select id, row_number() over (order by reference) - 1 as at from clients where workspace_id = $1) as clients on clients.at = row % $3::int`;

const PAYMENTS = `
  insert into payments (workspace_id, invoice_id, invoice_number, amount, currency, paid_on, method, reference, created_at)
  select workspace_id, id, number, paid, currency, due_date - 5, case when chain_position % 4 = 0 then 'card' else 'transfer' end,
         'VIR ' || chain_position, due_date
    from documents where workspace_id = $1 and kind = 'invoice' and paid > 0`;

/** Fills a workspace with clients, invoices, a tenth as many quotes, and the payments of what is paid. */
export async function fillBilling(database: TestDatabase, workspaceId: string, invoices: number): Promise<void> {
  const clients = Math.max(100, (invoices / 100) * CLIENTS_PER_HUNDRED);
  await fillWorkspace(database, workspaceId, clients);
  await database.query(INVOICES, [workspaceId, invoices, clients]);
  await database.query(QUOTES, [workspaceId, invoices / 10, clients]);
  await database.query(PAYMENTS, [workspaceId]);
}
