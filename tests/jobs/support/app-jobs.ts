import { eventApi, inngest } from "@/inngest/client";
import { readFunctions } from "@/inngest/embedded/read-functions";
import { runDueEntries } from "@/inngest/embedded/worker";
import { inProcessHandler } from "@/inngest/handler";
import { functions } from "@/inngest/index";
import { dispatch } from "@/inngest/dispatch";
import { makeEverythingDue } from "./embedded-runner";
import { deliverPending } from "@/lib/platform/outbox/relay";

/** More than any job is tried. */
const ROUNDS = 12;

/** Koomky's own jobs on the embedded executor, worked by hand: nothing happens between two calls. */
export async function appJobs() {
  const plans = await readFunctions(inProcessHandler, functions, inngest.id);
  eventApi.open(plans);
  const executor = { handler: inProcessHandler, plans };
  const settle = async () => {
    do await runDueEntries(executor);
    while ((await deliverPending(dispatch)) > 0);
  };
  return {
    plans,
    /** Carries committed events to the jobs and works off what is due, until both are quiet. */
    settle,
    /** The same, while time passes until nothing that failed is tried again. */
    settleForGood: async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await settle();
        await makeEverythingDue();
      }
      await settle();
    },
  };
}
