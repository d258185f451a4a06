import { eventApi, inngest } from "@/inngest/client";
import { readFunctions } from "@/inngest/embedded/read-functions";
import { runDueEntries } from "@/inngest/embedded/worker";
import { inProcessHandler } from "@/inngest/handler";
import { functions } from "@/inngest/index";
import { dispatch } from "@/inngest/dispatch";
import { deliverPending } from "@/lib/platform/outbox/relay";

/** Koomky's own jobs on the embedded executor, worked by hand: nothing happens between two calls. */
export async function appJobs() {
  const plans = await readFunctions(inProcessHandler, functions, inngest.id);
  eventApi.open(plans);
  const executor = { handler: inProcessHandler, plans };
  return {
    plans,
    /** Carries committed events to the jobs and works off what is due, until both are quiet. */
    settle: async () => {
      do await runDueEntries(executor);
      while ((await deliverPending(dispatch)) > 0);
    },
  };
}
