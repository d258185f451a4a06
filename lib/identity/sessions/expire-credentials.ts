import { sql, type SQL } from "drizzle-orm";
import { inSystem } from "@/db/system";

/** Rows that can no longer let anybody in or answer anything. What people still look at is kept a month longer. */
const EXPIRED = {
  sessions: sql`delete from sessions where expires_at <= now() or last_seen_at <= now() - interval '7 days'`,
  tokens: sql`
    delete from api_tokens
     where expires_at <= case kind when 'personal' then now() - interval '30 days' else now() end`,
  passwordResets: sql`delete from password_resets where expires_at <= now() or used_at is not null`,
  invitations: sql`delete from invitations where expires_at <= now() - interval '30 days'`,
  idempotencyKeys: sql`delete from idempotency_keys where created_at <= now() - interval '24 hours'`,
  authAttempts: sql`
    delete from auth_attempts
     where last_attempt_at <= now() - interval '7 days' and coalesce(blocked_until, '-infinity') <= now()`,
} satisfies Record<string, SQL>;

export type ExpiredCounts = Record<keyof typeof EXPIRED, number>;

/** Sweeps the whole installation. Access never depends on it: every look-up checks the same limits itself. */
export async function expireCredentials(): Promise<ExpiredCounts> {
  const counts = { sessions: 0, tokens: 0, passwordResets: 0, invitations: 0, idempotencyKeys: 0, authAttempts: 0 };
  for (const kind of Object.keys(counts) as (keyof ExpiredCounts)[]) {
    const { rowCount } = await inSystem("write", (tx) => tx.execute(EXPIRED[kind]));
    counts[kind] = rowCount ?? 0;
  }
  return counts;
}
