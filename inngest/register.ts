import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/telemetry/log";
import { inProcessRequest } from "./embedded/protocol";
import { inProcessHandler } from "./handler";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

async function registerOnce(): Promise<string | null> {
  try {
    const response = await inProcessHandler(inProcessRequest("PUT", {}, {}));
    return response.ok ? null : `${response.status} ${await response.text()}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Tells the configured Inngest server which functions there are, again and again until it has heard or is stopped.
 */
export function registerWithServer(): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const attempt = async (pause: number): Promise<void> => {
    const refusal = await registerOnce();
    if (refusal === null) return log.info("job_functions_registered", { server: env.INNGEST_BASE_URL });
    if (stopped) return;
    log.warn("job_functions_not_registered", { reason: refusal, retry_in_ms: pause });
    timer = setTimeout(() => void attempt(Math.min(pause * 2, LONGEST_PAUSE_MS)), pause);
    timer.unref();
  };
  void attempt(FIRST_PAUSE_MS);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
