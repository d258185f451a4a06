import type { TestDatabase } from "@/tests/support/database";
import type { GivenPerson } from "@/tests/support/given";
import { ask, type Answer } from "./ask";
import type { Client } from "./load";

/** What a client was told is done. */
export interface Billed {
  invoiceId: string;
  number: string;
  paymentId: string;
}

type Work = Partial<Billed> & { stage: number };

/**
 * A client that writes, issues, mails and half pays one invoice after the other. Told "later", it repeats the same request with the
 * same Idempotency-Key, as clients are meant to.
 * @param name unique among the clients
 * @param acknowledged receives every invoice the application said it had taken all the way
 */
export function billing(
  url: string,
  owner: GivenPerson,
  clientId: string,
  name: string,
  acknowledged: Billed[],
): Client {
  let serial = 0;
  let work: Work = { stage: 0 };
  const post = (path: string, body: unknown): Promise<Answer> =>
    ask(`${url}/api/v1/invoices${path}`, {
      method: "POST",
      bearer: owner.token,
      headers: { "idempotency-key": `${name}-${serial}-${work.stage}` },
      body,
    });
  const stages: (() => Promise<Answer>)[] = [
    () => post("", { client_id: clientId, title: `${name}-${serial}`, line_items: [wireLine] }),
    () => post(`/${work.invoiceId}/issue`, {}),
    () => post(`/${work.invoiceId}/send`, { to_client: true }),
    () => post(`/${work.invoiceId}/payments`, { amount: "300.00" }),
  ];
  return async () => {
    const answer = await (stages[work.stage] ?? post.bind(null, "", {}))();
    if (answer.status >= 300) return answer;
    const data = answer.body.data as { id: string; number: string };
    if (work.stage === 0) work.invoiceId = data.id;
    if (work.stage === 1) work.number = data.number;
    if (work.stage === 3) work.paymentId = data.id;
    work.stage += 1;
    if (work.stage === stages.length) {
      acknowledged.push(work as Billed);
      work = { stage: 0 };
      serial += 1;
    }
    return answer;
  };
}

const wireLine = { description: "Développement", quantity: "1", unit: "jour", unit_price: "500", vat_rate: "20" };

// Everything that belongs together was written together.
const HALVES = `
  select 'numbered without hash' as half, id::text from documents where number is not null and hash is null
  union all
  select 'numbered without snapshot', id::text from documents where number is not null and snapshot is null
  union all
  select 'issued without event', id::text from documents d where number is not null
     and not exists (select from events where type = 'invoice.issued' and document_id = d.id)
  union all
  select 'event without issue', id::text from events e where type = 'invoice.issued'
     and not exists (select from documents where id = e.document_id and number is not null)
  union all
  select 'balance that differs from its payments', d.id::text from documents d
   where paid <> (select coalesce(sum(amount), 0) from payments where invoice_id = d.id)
  union all
  select 'payment without its parts', p.id::text from payments p
   where amount <> (select coalesce(sum(taxable + vat), 0) from payment_vat_groups where payment_id = p.id)
  union all
  select 'paid twice', invoice_id::text from payments group by invoice_id having count(*) > 1
  union all
  select 'written twice', max(id::text) from documents group by title having count(*) > 1`;

/** What of the clients' work was written without the rest of it, or twice. */
export const halfBilled = (database: TestDatabase) => database.query<{ half: string; id: string }>(HALVES);

/** Numbers of a workspace's invoices that are missing or double: a gap in what was taken. */
export const gaps = (database: TestDatabase) =>
  database.query<{ workspace_id: string; count: number; highest: number }>(`
    select workspace_id::text, count(*)::int as count, max(right(number, 4))::int as highest
      from documents where number is not null group by workspace_id having count(*) <> max(right(number, 4))::int`);
