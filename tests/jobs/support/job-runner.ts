import type { Inngest, InngestFunction } from "inngest";
import { env } from "@/lib/platform/env";
import { embeddedRunner } from "./embedded-runner";
import { serverRunner } from "./server-runner";

export interface SentEvent {
  id?: string;
  name: string;
  data?: Record<string, unknown>;
}

/** Something that runs job functions: the embedded executor, or an Inngest server. The same tests hold for both. */
export interface JobRunner {
  send(...events: SentEvent[]): Promise<void>;
  /**
   * Lets the jobs work until `done` holds, sleeps and pauses included.
   * @throws Error naming `what` when that does not come
   */
  until(what: string, done: () => boolean | Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

export type DefineFunctions = (client: Inngest) => InngestFunction.Any[];

export const againstServer = env.INNGEST_BASE_URL !== undefined;

/** Serves the functions to the embedded executor, or to the server `INNGEST_BASE_URL` names. */
export const startRunner = (define: DefineFunctions): Promise<JobRunner> =>
  againstServer ? serverRunner(define) : embeddedRunner(define);
