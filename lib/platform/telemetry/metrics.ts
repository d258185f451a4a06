import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { poolCounts } from "@/db/pool-counts";
import { processWide } from "../process-wide";
import { configuredRedis } from "../redis/redis";
import { boundedPatterns } from "./route-pattern";

function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "koomky_database_connections",
    help: "Connections of each pool by state, and callers waiting for one",
    labelNames: ["pool", "state"],
    registers,
    collect() {
      for (const [pool, counts] of Object.entries(poolCounts())) {
        for (const [state, count] of Object.entries(counts)) this.set({ pool, state }, count);
      }
    },
  });
  new Gauge({
    name: "koomky_redis_up",
    help: "1 when the configured Redis answers, 0 when it does not; absent when none is configured",
    registers,
    collect() {
      const redis = configuredRedis();
      if (redis) this.set(redis.status() === "up" ? 1 : 0);
      else this.reset();
    },
  });
  return {
    registry,
    label: boundedPatterns(),
    requests: new Histogram({
      name: "koomky_http_request_duration_seconds",
      help: "Time from the request's first byte to the end of its answer",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    jobs: new Counter({
      name: "koomky_job_runs_total",
      help: "Job runs that ended, by outcome",
      labelNames: ["function", "outcome"],
      registers,
    }),
  };
}

const metrics = () => processWide("metrics", makeMetrics);

interface Request {
  method: string;
  pattern: string;
  status: number;
  /** Whether the application knew the route: it identified the caller or answered with success. */
  served: boolean;
  seconds: number;
}

export function countRequest({ method, pattern, status, served, seconds }: Request): void {
  const { requests, label } = metrics();
  requests.observe({ method, route: label(pattern, served), status }, seconds);
}

export const countJobRun = (functionId: string, outcome: "completed" | "failed"): void =>
  metrics().jobs.inc({ function: functionId, outcome });

/** Everything measured, in Prometheus's text format. */
export const renderMetrics = (): Promise<string> => metrics().registry.metrics();
