import { z } from "zod";

export const SERVICES = ["database", "redis", "search", "jobs", "storage", "mail"] as const;
export type Service = (typeof SERVICES)[number];

/** `disabled`: not configured, its built-in form serves. `down`: configured and not answering. */
const ServiceHealth = z.object({
  status: z.enum(["up", "down", "disabled"]),
  latencyMs: z.number().int().nullable(),
});
export type ServiceHealth = z.infer<typeof ServiceHealth>;

/** Says what is wrong and nothing an attacker could use: no messages, addresses or versions. */
export const HealthView = z.object({
  overallStatus: z.enum(["healthy", "degraded", "down"]),
  services: z.object({
    database: ServiceHealth,
    redis: ServiceHealth,
    search: ServiceHealth,
    jobs: ServiceHealth,
    storage: ServiceHealth,
    mail: ServiceHealth,
  }),
});
export type HealthView = z.infer<typeof HealthView>;

export const LiveView = z.object({ live: z.literal(true) });
export const ReadyView = z.object({ ready: z.boolean() });
