import { hashToken, sameHash } from "../crypto/token";
import { env } from "../env";
import { renderMetrics } from "./metrics";

/** `::1` is known by its network, see `client-address.ts`. */
const LOOPBACK_CLIENTS = new Set(["127.0.0.1", "0:0:0:0::/64"]);
const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/**
 * A proxy on this machine that nobody declared in TRUSTED_PROXY_HOPS looks like a local client, except for what it adds.
 * Next.js fills in `x-forwarded-for` from the socket when no proxy did, hence the look at its value.
 */
function isForwarded(headers: Headers): boolean {
  const forwardedFor = headers.get("x-forwarded-for");
  if (forwardedFor !== null && !LOOPBACK.has(forwardedFor)) return true;
  return ["forwarded", "via", "x-real-ip"].some((name) => headers.has(name));
}

/** Whether somebody may read the metrics: from this machine, or with `METRICS_TOKEN` as bearer token. */
function mayRead(headers: Headers): boolean {
  if (LOOPBACK_CLIENTS.has(headers.get("x-koomky-client") ?? "") && !isForwarded(headers)) return true;
  if (env.METRICS_TOKEN === undefined) return false;
  const given = /^Bearer (\S+)$/.exec(headers.get("authorization") ?? "")?.[1];
  return given !== undefined && sameHash(hashToken(given), hashToken(env.METRICS_TOKEN));
}

/** The answer of `GET /metrics`; to anybody else the page does not exist. */
export async function metricsReply(request: Request): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  if (!mayRead(request.headers)) return new Response("Not found\n", { status: 404, headers });
  const body = await renderMetrics();
  return new Response(body, { headers: { ...headers, "content-type": "text/plain; version=0.0.4; charset=utf-8" } });
}
