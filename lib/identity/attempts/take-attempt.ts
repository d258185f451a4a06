import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { authAttempts } from "@/db/schema/identity/credentials";
import { systemStatement } from "@/db/system";
import { rateLimited } from "@/lib/kernel/errors";

interface AttemptPolicy {
  /** Attempts before the first pause. */
  free: number;
  /** Quiet time after which earlier attempts are forgotten. */
  forgetSeconds: number;
  /** The pause after the last free attempt; it doubles with each further one. */
  pauseSeconds: number;
  longestPauseSeconds: number;
  refusal: { code: string; message: string };
}

export const PASSWORD_ATTEMPTS: AttemptPolicy = {
  free: 5,
  forgetSeconds: 86_400,
  pauseSeconds: 30,
  longestPauseSeconds: 900,
  refusal: { code: "auth.locked", message: "Too many wrong passwords. Wait before the next attempt." },
};

/** Five tries in any 15 minutes. */
export const SECOND_FACTOR_ATTEMPTS: AttemptPolicy = {
  free: 5,
  forgetSeconds: 900,
  pauseSeconds: 900,
  longestPauseSeconds: 900,
  refusal: { code: "auth.code_attempts", message: "Too many wrong codes. Wait before the next attempt." },
};

const TAKE = `
  insert into auth_attempts as a (key, failures, last_attempt_at) values ($1, 1, now())
  on conflict (key) do update set
    failures = case when a.last_attempt_at < now() - $2 * interval '1 second' then 1 else a.failures + 1 end,
    last_attempt_at = now(),
    blocked_until = case
      when a.last_attempt_at < now() - $2 * interval '1 second' then null
      when a.failures + 1 >= $3 then now() + least($4 * 2.0 ^ (a.failures + 1 - $3), $5) * interval '1 second'
    end
  where a.blocked_until is null or a.blocked_until <= now()
  returning failures`;

const REMAINING = `
  select ceil(extract(epoch from blocked_until - now()))::int as seconds from auth_attempts where key = $1`;

const RETURN = `
  update auth_attempts set failures = greatest(failures - 1, 0), blocked_until = null where key = $1`;

/**
 * Counts one attempt before it is judged, so that attempts made at the same moment cannot slip past the limit together.
 * A success ends with {@link forgiveAttempts}.
 * @returns how many attempts there were since the last success
 * @throws DomainError rate_limited with the seconds until the next attempt
 */
export async function takeAttempt(key: string, policy: AttemptPolicy): Promise<number> {
  const { free, forgetSeconds, pauseSeconds, longestPauseSeconds, refusal } = policy;
  const limits = [forgetSeconds, free, pauseSeconds, longestPauseSeconds];
  const [taken] = await systemStatement<{ failures: number }>("take_attempt", TAKE, [key, ...limits]);
  if (taken) return taken.failures;
  const [blocked] = await systemStatement<{ seconds: number }>("remaining_pause", REMAINING, [key]);
  throw rateLimited(refusal.code, refusal.message, Math.max(1, blocked?.seconds ?? 1));
}

/** Gives an attempt back that could not be judged. */
export async function returnAttempt(key: string): Promise<void> {
  await systemStatement("return_attempt", RETURN, [key]);
}

/** Forgets what was counted: the right password or code was given. */
export async function forgiveAttempts(tx: Tx, key: string): Promise<void> {
  await tx.delete(authAttempts).where(eq(authAttempts.key, key));
}
