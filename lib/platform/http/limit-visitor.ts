import { rateLimited } from "@/lib/kernel/errors";
import type { Visitor } from "../context";
import { limiter } from "../rate-limit/limiter";

const perAddress = limiter("auth", { limit: 10, windowSeconds: 60 });

/**
 * Counts one request to an authentication route, 10 a minute per client address.
 * @returns the RateLimit headers of the answer
 * @throws DomainError rate_limited with the seconds to wait
 */
export async function limitVisitor(visitor: Visitor): Promise<Record<string, string>> {
  const { ok, limit, remaining, resetSeconds } = await perAddress.take(visitor.clientAddress);
  if (!ok) throw rateLimited("auth.too_many", "Too many attempts from this address. Wait a moment.", resetSeconds);
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
  };
}
