import { alertOwners } from "@/lib/ops/job-runs/alert-owners";
import { listWorkspaceIds } from "@/lib/ops/job-runs/list-workspace-ids";
import { systemContext } from "@/lib/platform/context";
import { inngest } from "../../client";
import { failuresExceeded } from "./failures-exceeded";

/** Tells the owners of every workspace, each workspace in a step of its own. */
export const alertOwnersOfFailures = inngest.createFunction(
  { id: "alert-owners", triggers: failuresExceeded },
  async ({ event, step, runId }) => {
    const { count, windowMinutes } = event.data;
    for (const workspaceId of await step.run("workspaces", listWorkspaceIds)) {
      await step.run(`tell ${workspaceId}`, () =>
        alertOwners(systemContext(workspaceId, runId), { count, windowMinutes }),
      );
    }
  },
);
