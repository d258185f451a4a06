import { internalEvents } from "inngest";
import { z } from "zod";
import { inSystem } from "@/db/system";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { inngest } from "../../client";

const failureSchema = z.object({
  function_id: z.string(),
  error: z.object({ name: z.string().default("Error"), message: z.string().default("Unknown error") }),
  event: z.object({ id: z.string(), name: z.string(), ts: z.number(), data: z.record(z.string(), z.unknown()) }),
});
const workspaceSchema = z.object({ workspaceId: z.uuid() });

/**
 * With an Inngest server, runs live there and only failures are noted here: the failure monitor counts them, the job list
 * shows them. The embedded executor keeps every run itself and does not need this.
 */
export const recordFailure = inngest.createFunction(
  { id: "record-failure", triggers: { event: internalEvents.FunctionFailed } },
  ({ event, step }) =>
    step.run("record", async () => {
      const failure = failureSchema.parse(event.data);
      const workspace = workspaceSchema.safeParse(failure.event.data);
      await inSystem("write", (tx) =>
        tx
          .insert(jobRuns)
          .values({
            workspaceId: workspace.success ? workspace.data.workspaceId : null,
            functionId: failure.function_id.slice(inngest.id.length + 1),
            eventId: failure.event.id,
            eventName: failure.event.name,
            event: failure.event,
            status: "failed",
            failures: 1,
            error: { name: failure.error.name, message: failure.error.message },
            startedAt: new Date(failure.event.ts),
            finishedAt: new Date(),
          })
          .onConflictDoNothing(),
      );
    }),
);
