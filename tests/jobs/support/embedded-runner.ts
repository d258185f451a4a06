import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { inSystem } from "@/db/system";
import type { Executor } from "@/inngest/embedded/advance";
import { createEventApi } from "@/inngest/embedded/event-api";
import { readFunctions } from "@/inngest/embedded/read-functions";
import { runDueEntries } from "@/inngest/embedded/worker";
import type { DefineFunctions, JobRunner } from "./job-runner";

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export interface EmbeddedRunner extends JobRunner {
  executor: Executor;
  client: Inngest;
  /** Works off what is due and nothing that is due later. */
  runDue(): Promise<void>;
}

/** Time passes: whatever waits for a moment is due. */
export async function makeEverythingDue(): Promise<void> {
  await inSystem("write", (tx) =>
    tx.execute(sql`update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null`),
  );
}

export async function embeddedRunner(define: DefineFunctions): Promise<EmbeddedRunner> {
  const eventApi = createEventApi();
  const client = new Inngest({
    id: `test-${randomUUID().slice(0, 8)}`,
    isDev: true,
    aiMetadata: false,
    logger: silent,
    fetch: eventApi.fetch,
  });
  const functions = define(client);
  const handler = serve({ client, functions });
  const plans = await readFunctions(handler, functions, client.id);
  eventApi.open(plans);
  const executor = { handler, plans };
  const runDue = () => runDueEntries(executor);
  return {
    executor,
    client,
    runDue,
    send: async (...events) => {
      await client.send(events);
    },
    until: async (what, done) => {
      for (let round = 0; round < 40; round += 1) {
        await runDue();
        if (await done()) return;
        await makeEverythingDue();
      }
      throw new Error(`The jobs came to rest without: ${what}`);
    },
    close: async () => undefined,
  };
}
