import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { connect } from "node:net";
import { systemStatement } from "@/db/system";
import { DomainError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env";
import { smtpSettingsOfUrl } from "@/lib/platform/mail/smtp-url";
import { configuredRedis } from "@/lib/platform/redis/redis";
import { configuredSearchEngine } from "@/lib/platform/search-engine/configured-search-engine";
import { fileStorage } from "@/lib/platform/storage/file-storage";
import { newStorageKey } from "@/lib/platform/storage/storage-port";
import type { Service } from "./view";

/** Resolves when the service works, rejects when it does not; `null` when it is not configured. */
export type Probe = ((signal: AbortSignal) => Promise<unknown>) | null;

async function answersOk(url: URL, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal, redirect: "error" });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`Answered ${response.status}`);
}

export const probeDatabase = () => systemStatement("health_database", "select 1", []);

function probeRedis(): Probe {
  const redis = configuredRedis();
  if (!redis) return null;
  return async () => {
    const answer = await redis.run(
      (client) => client.ping(),
      () => null,
    );
    if (answer === null) throw new Error("No answer");
  };
}

/** One that answers and is not filled is as good as none: PostgreSQL searches meanwhile. */
function probeSearch(): Probe {
  const engine = configuredSearchEngine();
  if (!engine) return null;
  return async () => {
    if ((await engine.index.state())?.ready !== true) throw new Error("Not filled");
  };
}

/** Work that was due two minutes ago and that nobody has taken: no worker runs, or all are stuck. */
const OVERDUE = `
  select exists (
    select from graphile_worker.jobs
     where run_at < now() - interval '2 minutes' and locked_at is null and attempts < max_attempts
  ) as overdue`;

function probeJobs(): Probe {
  if (env.INNGEST_BASE_URL !== undefined)
    return (signal) => answersOk(new URL("/health", env.INNGEST_BASE_URL), signal);
  return async () => {
    const [row] = await systemStatement<{ overdue: boolean }>("health_jobs", OVERDUE, []);
    if (row?.overdue !== false) throw new Error("Work is overdue");
  };
}

/** Asks for a file that cannot exist: a storage that says so works. */
async function probeStorage(): Promise<void> {
  if (env.S3_BUCKET === undefined) await access(env.KOOMKY_DATA_DIR, constants.W_OK);
  const found = await fileStorage()
    .stream(newStorageKey())
    .catch((error: unknown) => {
      if (error instanceof DomainError && error.code === "file.missing") return null;
      throw error;
    });
  found?.destroy();
}

function probeMail(): Probe {
  const { SMTP_URL, MAIL_FROM = "health@localhost" } = env;
  if (SMTP_URL === undefined) return null;
  const { host, port } = smtpSettingsOfUrl(SMTP_URL, MAIL_FROM);
  return (signal) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ host, port });
      const end = (settle: () => void) => {
        socket.destroy();
        settle();
      };
      socket.once("connect", () => end(resolve));
      socket.once("error", (error) => end(() => reject(error)));
      signal.addEventListener("abort", () => end(() => reject(new Error("Too slow"))));
    });
}

export const probes = (): Record<Service, Probe> => ({
  database: probeDatabase,
  redis: probeRedis(),
  search: probeSearch(),
  jobs: probeJobs(),
  storage: probeStorage,
  mail: probeMail(),
});
