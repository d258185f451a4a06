import { startRelay } from "@/lib/platform/outbox/relay";
import { onStop } from "@/lib/platform/telemetry/lifecycle";
import type { OutgoingEvent } from "@/lib/platform/outbox/claim-events";
import { eventApi, inngest, usesServer } from "./client";
import { readFunctions } from "./embedded/read-functions";
import { startWorker } from "./embedded/worker";
import { inProcessHandler } from "./handler";
import { functions } from "./index";
import { registerWithServer } from "./register";

/** Hands committed events to the jobs; the event id makes sending one twice harmless. */
async function dispatch(events: readonly OutgoingEvent[]): Promise<void> {
  await inngest.send(
    events.map((event) => ({
      id: event.id,
      name: event.type,
      ts: event.occurredAt.getTime(),
      data: { ...event.payload, workspaceId: event.workspaceId },
    })),
  );
}

/**
 * Starts the background work of this process: the relay of committed events, and the embedded executor unless an Inngest
 * server is configured. Stops with the process's lifecycle.
 * @throws Error when a function uses what the embedded executor cannot do
 */
export async function startJobs(): Promise<void> {
  const stops: (() => Promise<void> | void)[] = [];
  if (usesServer) {
    stops.push(registerWithServer());
  } else {
    const plans = await readFunctions(inProcessHandler, functions, inngest.id);
    eventApi.open(plans);
    const worker = startWorker({ handler: inProcessHandler, plans });
    stops.push(() => worker.stop());
  }
  const relay = startRelay(dispatch);
  onStop(async () => {
    await relay.stop();
    await Promise.all(stops.map((stop) => stop()));
  });
}
