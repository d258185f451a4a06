import { rateLimited, type DomainError } from "@/lib/kernel/errors";
import type { Visitor } from "../context";
import { limiter } from "../rate-limit/limiter";

const perAddress = limiter("auth", { limit: 10, windowSeconds: 60 });

/**
 * Counts one request to an authentication route, 10 a minute per client address.
 * @returns the RateLimit headers of the answer, and why there is no other answer when it is one too many
 */
export async function limitVisitor(
  visitor: Visitor,
): Promise<{ headers: Record<string, string>; refusal?: DomainError }> {
  const { ok, limit, remaining, resetSeconds } = await perAddress.take(visitor.clientAddress);
  const headers = {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
  };
  if (ok) return { headers };
  const message = "Too many attempts from this address. Wait a moment.";
  return { headers, refusal: rateLimited("auth.too_many", message, resetSeconds) };
}
