import { Inngest, type Logger } from "inngest";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/telemetry/log";
import { createEventApi } from "./embedded/event-api";

/** Whether an Inngest server runs the jobs; otherwise the embedded executor does. */
export const usesServer = env.INNGEST_BASE_URL !== undefined;

/** Where sent events arrive while no server is configured. */
export const eventApi = createEventApi();

type Write = (event: string, fields: Record<string, unknown>) => void;

/** The SDK logs (message) or ({ err, … }, message); the other fields are dropped. */
const line = (write: Write) => (first: unknown, second?: unknown) => {
  const message = typeof second === "string" ? second : typeof first === "string" ? first : "";
  const error = typeof first === "object" && first !== null && "err" in first ? first.err : undefined;
  write("job_sdk_message", { detail: message, ...(error === undefined ? {} : { error }) });
};

const logger: Logger = {
  debug: line((event, fields) => log.debug(event, fields)),
  info: line((event, fields) => log.info(event, fields)),
  warn: line((event, fields) => log.warn(event, fields)),
  error: line((event, fields) => log.error(event, fields)),
};

function serverOptions() {
  const { INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env;
  if (!INNGEST_BASE_URL) return { isDev: true, fetch: eventApi.fetch };
  if (!INNGEST_EVENT_KEY || !INNGEST_SIGNING_KEY) {
    throw new Error("INNGEST_BASE_URL needs INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY beside it");
  }
  return { isDev: false, baseUrl: INNGEST_BASE_URL, eventKey: INNGEST_EVENT_KEY, signingKey: INNGEST_SIGNING_KEY };
}

/** The one Inngest client. With a server its keys sign every call; embedded, events never leave the process. */
export const inngest = new Inngest({ id: "koomky", logger, aiMetadata: false, ...serverOptions() });
