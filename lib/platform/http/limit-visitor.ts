import { rateLimited, type DomainError } from "@/lib/kernel/errors";
import type { Visitor } from "../context";
import { limiter, type Limiter } from "../rate-limit/limiter";

/** Of the routes that let somebody in. */
const ENTRY_LIMIT = limiter("auth", { limit: 10, windowSeconds: 60 });

/** Of what is behind mailed links: an office reads from one address, and a token is not guessed in any number of tries. */
export const SHARED_LIMIT = limiter("shared", { limit: 120, windowSeconds: 60 });

/**
 * Counts one request per client address; 10 a minute unless told otherwise.
 * @returns the RateLimit headers of the answer, and why there is no other answer when it is one too many
 */
export async function limitVisitor(
  { clientAddress }: Pick<Visitor, "clientAddress">,
  perAddress: Limiter = ENTRY_LIMIT,
): Promise<{ headers: Record<string, string>; refusal?: DomainError }> {
  const { ok, limit, remaining, resetSeconds } = await perAddress.take(clientAddress);
  const headers = {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
  };
  if (ok) return { headers };
  const message = "Too many attempts from this address. Wait a moment.";
  return { headers, refusal: rateLimited("auth.too_many", message, resetSeconds) };
}
