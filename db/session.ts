import { Client } from "pg";
import { pools } from "./client";

export interface LastingSession {
  close(): Promise<void>;
}

interface Options {
  /** Shown in `pg_stat_activity`. */
  name: string;
  /** Run on every new connection: `listen …`, or taking an advisory lock. */
  opening: (client: Client) => Promise<unknown>;
  onNotification?: (channel: string) => void;
  onLost?: (error: Error) => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/**
 * One connection of the system role that lasts as long as the process: what is tied to it (LISTEN, advisory locks) is
 * lost with it and set up again on the next. It reconnects for ever, with growing pauses, and never throws.
 */
export function openSession({ name, opening, onNotification, onLost }: Options): LastingSession {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: pools().system.options.connectionString,
      application_name: name,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    });
    client = next;
    let lost = false;
    const reconnect = (error: Error) => {
      if (lost || closed) return;
      lost = true;
      next.end().catch(() => undefined);
      onLost?.(error);
      timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };
    next.on("error", reconnect);
    next.on("end", () => reconnect(new Error("The connection ended")));
    next.on("notification", ({ channel }) => onNotification?.(channel));
    try {
      await next.connect();
      await opening(next);
      pause = FIRST_PAUSE_MS;
    } catch (error) {
      reconnect(error instanceof Error ? error : new Error(String(error)));
    }
  }

  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
