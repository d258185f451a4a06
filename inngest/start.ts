import { startRelay } from "@/lib/platform/outbox/relay";
import { onStop } from "@/lib/platform/telemetry/lifecycle";
import { eventApi, inngest, usesServer } from "./client";
import { dispatch } from "./dispatch";
import { readFunctions } from "./embedded/read-functions";
import { startWorker, type Worker } from "./embedded/worker";
import { inProcessHandler } from "./handler";
import { functions } from "./index";
import { registerWithServer } from "./register";

async function startEmbedded(): Promise<Worker> {
  const plans = await readFunctions(inProcessHandler, functions, inngest.id);
  eventApi.open(plans);
  return startWorker({ handler: inProcessHandler, plans });
}

/**
 * Starts the background work of this process: the relay of committed events, and the embedded executor unless an Inngest
 * server is configured. Stops with the process's lifecycle.
 * @throws Error when a function uses what the embedded executor cannot do
 */
export async function startJobs(): Promise<void> {
  const runner = usesServer ? registerWithServer() : await startEmbedded();
  const relay = startRelay(dispatch);
  onStop(async () => {
    await relay.stop();
    await runner.stop();
  });
}
