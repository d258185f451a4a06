import { appendFileSync } from "node:fs";
import { boot } from "@/lib/platform/boot";
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { createEventApi } from "@/inngest/embedded/event-api";
import { readFunctions } from "@/inngest/embedded/read-functions";
import { startWorker } from "@/inngest/embedded/worker";

/**
 * A process that works jobs: `steps-process.ts <effects file> <stop after>`. Its one function writes a line per step and
 * halts for good after the step named, telling its parent: that is where it gets killed.
 */
const [effects = "", haltAfter = ""] = process.argv.slice(2);

boot();
const eventApi = createEventApi();
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const client = new Inngest({ id: "killed", isDev: true, aiMetadata: false, logger: silent, fetch: eventApi.fetch });

const between = async (step: string) => {
  if (step !== haltAfter) return;
  process.send?.({ halted: step });
  await new Promise(() => undefined);
};

const steps = client.createFunction({ id: "steps", triggers: { event: "test/steps" } }, async ({ step }) => {
  for (const name of ["one", "two", "three"]) {
    await step.run(name, () => appendFileSync(effects, `${name}\n`));
    await between(name);
  }
  process.send?.({ finished: true });
});

const functions = [steps];
const handler = serve({ client, functions });
const plans = await readFunctions(handler, functions, client.id);
eventApi.open(plans);
const worker = startWorker({ handler, plans });
process.on("message", (message) => {
  if (message === "send") void client.send({ id: "the-event", name: "test/steps" });
  if (message === "stop") void worker.stop().then(() => process.exit(0));
});
process.send?.({ ready: true });
