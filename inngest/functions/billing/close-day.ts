import { cron } from "inngest";
import { closeDay } from "@/lib/billing/night/close-day";
import { SCHEDULES } from "@/lib/catalog/schedules";
import { listWorkspaceIds } from "@/lib/ops/job-runs/list-workspace-ids";
import { systemContext } from "@/lib/platform/context";
import { inngest } from "../../client";

/** Hourly, because midnight comes to each business at an hour of its own: marks what is overdue and what has expired. */
export const closeDayHourly = inngest.createFunction(
  { id: "close-day", triggers: cron(SCHEDULES["close-day"]) },
  async ({ step }) => {
    for (const workspaceId of await step.run("workspaces", listWorkspaceIds)) {
      await step.run(`close ${workspaceId}`, () => closeDay(systemContext(workspaceId)));
    }
  },
);
