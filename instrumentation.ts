import type { Instrumentation } from "next";

/** Runs once per server process, before the first request: pools, telemetry, then the background jobs. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { boot } = await import("@/lib/platform/boot");
  const { configuredRedis } = await import("@/lib/platform/redis/redis");
  const { startTelemetry } = await import("@/lib/platform/telemetry/request-telemetry");
  const { startJobs } = await import("@/inngest/start");
  boot();
  startTelemetry();
  configuredRedis(); // connects now, so that the first request finds it
  await startJobs();
}

/** A page that failed: the digest is what its error page shows. Route handlers answer and log their own failures. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { log } = await import("@/lib/platform/telemetry/log");
  const requestId = request.headers["x-request-id"];
  const { digest } = error as { digest?: string };
  log.error("page_failed", { request_id: String(requestId), digest, route: routePath, method: request.method, error });
};
