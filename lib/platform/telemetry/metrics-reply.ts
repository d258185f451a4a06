import { hashToken, sameHash } from "../crypto/token";
import { env } from "../env";
import { renderMetrics } from "./metrics";

/**
 * Whether somebody may read the metrics: from this machine with no proxy in between, which only the server in front can
 * tell, or with `METRICS_TOKEN` as bearer token.
 */
function mayRead(headers: Headers): boolean {
  if (headers.get("x-koomky-local") === "1") return true;
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
