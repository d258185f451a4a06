import { processWide } from "@/lib/platform/process-wide";
import { probeDatabase, probes, type Probe } from "./probes";
import { SERVICES, type HealthView, type Service, type ServiceHealth } from "./view";

/** A service that takes longer is down for whoever waits for it. */
const LIMIT_MS = 1_000;

/** Anybody may ask, as often as they like: the answer is kept this long, and asked for once by all who wait. */
const KEPT_MS = 1_000;

async function measure(probe: Probe): Promise<ServiceHealth> {
  if (probe === null) return { status: "disabled", latencyMs: null };
  const signal = AbortSignal.timeout(LIMIT_MS);
  const tooSlow = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const started = performance.now();
  const up = await Promise.race([probe(signal), tooSlow]).then(
    () => true,
    () => false,
  );
  return { status: up ? "up" : "down", latencyMs: Math.round(performance.now() - started) };
}

function overall(services: HealthView["services"]): HealthView["overallStatus"] {
  if (services.database.status === "down") return "down";
  return SERVICES.some((service) => services[service].status === "down") ? "degraded" : "healthy";
}

async function look(): Promise<HealthView> {
  const all = probes();
  const measured = await Promise.all(
    SERVICES.map(async (service): Promise<[Service, ServiceHealth]> => [service, await measure(all[service])]),
  );
  const services = Object.fromEntries(measured) as HealthView["services"];
  return { overallStatus: overall(services), services };
}

const latest = processWide("health", (): { at: number; report: Promise<HealthView> | null } => ({
  at: 0,
  report: null,
}));

/** The state of everything the application stands on. Never rejects, never takes longer than a second or so. */
export function checkHealth(): Promise<HealthView> {
  const now = performance.now();
  if (latest.report === null || now - latest.at > KEPT_MS) Object.assign(latest, { at: now, report: look() });
  return latest.report ?? look();
}

/** Whether PostgreSQL answers, without which nothing does. */
export const databaseIsUp = async (): Promise<boolean> => (await measure(probeDatabase)).status === "up";
