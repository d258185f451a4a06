import type { TestDatabase } from "@/tests/support/database";
import type { GivenPerson } from "@/tests/support/given";
import { ask } from "./ask";
import type { Client } from "./load";

export interface Acknowledged {
  id: string;
  email: string;
}

/**
 * A client that invites one person after the other. Told "later", it repeats the same request with the same
 * Idempotency-Key, as clients are meant to.
 * @param name unique among the clients; the start of the addresses it invites
 * @param acknowledged receives every invitation the application said it made
 */
export function inviting(url: string, owner: GivenPerson, name: string, acknowledged: Acknowledged[]): Client {
  let serial = 0;
  return async () => {
    const email = `${name}-${serial}@example.com`;
    const answer = await ask(`${url}/api/v1/invitations`, {
      method: "POST",
      bearer: owner.token,
      headers: { "idempotency-key": email },
      body: { email, role: "member" },
    });
    if (answer.status === 201) {
      acknowledged.push(answer.body.data as Acknowledged);
      serial += 1;
    }
    return answer;
  };
}

// An invitation is six rows in one transaction: itself, its mail, an event for each, and the kept answer.
const HALVES = `
  select 'invitation without event' as half, id::text from invitations i
   where not exists (select from events where type = 'invitation.sent' and payload->>'invitationId' = i.id::text)
  union all
  select 'event without invitation', id::text from events e
   where type = 'invitation.sent' and not exists (select from invitations where id::text = e.payload->>'invitationId')
  union all
  select 'mail without event', id::text from mail_messages m
   where not exists (select from events where type = 'mail.queued' and payload->>'mailId' = m.id::text)
  union all
  select 'event without mail', id::text from events e
   where type = 'mail.queued' and not exists (select from mail_messages where id::text = e.payload->>'mailId')
  union all
  select 'invitation without mail', id::text from invitations i
   where not exists (select from mail_messages where recipient = i.email)
  union all
  select 'invitation without kept answer', id::text from invitations i
   where not exists (select from idempotency_keys where key = i.email)
  union all
  select 'kept answer without invitation', key from idempotency_keys k
   where not exists (select from invitations where email = k.key)
  union all
  select 'invited twice', email from invitations group by email having count(*) > 1`;

/** What of the clients' work was written without the rest of it. */
export const halfWritten = (database: TestDatabase) => database.query<{ half: string; id: string }>(HALVES);

/** Which acknowledged invitations are not in the database. */
export async function lost(database: TestDatabase, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const rows = await database.query<Acknowledged>("select id, email from invitations");
  const kept = new Map(rows.map(({ id, email }) => [id, email]));
  return acknowledged.filter(({ id, email }) => kept.get(id) !== email);
}
