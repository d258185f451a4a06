/** Runs once per server process, before the first request: pools, telemetry, then the background jobs. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { boot } = await import("@/lib/platform/boot");
  const { startTelemetry } = await import("@/lib/platform/telemetry/request-telemetry");
  const { startJobs } = await import("@/inngest/start");
  boot();
  startTelemetry();
  await startJobs();
}
