import { openSession } from "@/db/session";
import { log } from "../telemetry/log";
import { claimEvents, stampDelivered, type OutgoingEvent } from "./claim-events";

/** Hands events over. Called again with the same events when it threw or its success could not be noted. */
export type Dispatch = (events: readonly OutgoingEvent[]) => Promise<void>;

export interface Relay {
  /** Finishes the delivery at hand and stops. */
  stop(): Promise<void>;
}

const BATCH = 50;
/** Safety net under LISTEN: notices claims that ran out and notifications lost with a connection. */
const LOOK_EVERY_MS = 5_000;

/** One event that cannot be delivered must not hold up the others of its batch. */
async function deliver(events: readonly OutgoingEvent[], dispatch: Dispatch): Promise<string[]> {
  try {
    await dispatch(events);
    return events.map((event) => event.id);
  } catch (error) {
    if (events.length > 1) return (await Promise.all(events.map((event) => deliver([event], dispatch)))).flat();
    log.error("event_dispatch_failed", { event_id: events[0]?.id, type: events[0]?.type, error });
    return [];
  }
}

/**
 * Delivers what is undelivered now.
 * @returns how many events were delivered
 */
export async function deliverPending(dispatch: Dispatch): Promise<number> {
  let delivered = 0;
  for (;;) {
    const claimed = await claimEvents(BATCH);
    if (claimed.length === 0) return delivered;
    const ids = await deliver(claimed, dispatch);
    if (ids.length > 0) await stampDelivered(ids);
    delivered += ids.length;
    if (claimed.length < BATCH) return delivered;
  }
}

/**
 * Carries committed events to the jobs until stopped: at once when PostgreSQL notifies `koomky_events`, and every few
 * seconds anyway. Any number of relays share the work. Losing the database pauses it and nothing else.
 */
export function startRelay(dispatch: Dispatch): Relay {
  let stopped = false;
  let pending = true;
  let wake: () => void = () => undefined;

  const look = () => {
    pending = true;
    wake();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const session = openSession({
    name: "koomky-relay",
    // Events committed while nobody listened are looked for as soon as somebody does.
    opening: (client) => client.query("listen koomky_events").then(look),
    onNotification: look,
    onLost: () => log.warn("relay_connection_lost", {}),
  });

  async function work(): Promise<void> {
    while (!stopped) {
      if (!pending) await new Promise<void>((resolve) => (wake = resolve));
      pending = false;
      if (stopped) return;
      try {
        await deliverPending(dispatch);
      } catch (error) {
        log.warn("relay_paused", { error });
      }
    }
  }

  const ended = work();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      wake();
      await session.close();
      await ended;
    },
  };
}
