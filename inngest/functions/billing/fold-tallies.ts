import { cron } from "inngest";
import { foldTallies, workspacesToFold } from "@/lib/billing/documents/fold-tallies";
import { SCHEDULES } from "@/lib/catalog/schedules";
import { inngest } from "../../client";

/** Every ten minutes: keeps tallies few, so that adding them up stays quick. One workspace after the other, each for itself. */
export const foldTalliesRegularly = inngest.createFunction(
  { id: "fold-tallies", triggers: cron(SCHEDULES["fold-tallies"]), concurrency: { limit: 1 } },
  async ({ step }) => {
    for (const workspaceId of await step.run("workspaces", workspacesToFold)) {
      await step.run(`fold ${workspaceId}`, () => foldTallies(workspaceId));
    }
  },
);
