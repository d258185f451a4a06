import { cron } from "inngest";
import { SCHEDULES } from "@/lib/catalog/schedules";
import { countFailures } from "@/lib/ops/job-runs/count-failures";
import { log } from "@/lib/platform/telemetry/log";
import { inngest } from "../../client";
import { failuresExceeded } from "./failures-exceeded";

/** Every five minutes: says so in the log when too many runs failed, and to the owners at most once an hour. */
export const monitorFailures = inngest.createFunction(
  { id: "monitor-failures", triggers: cron(SCHEDULES["monitor-failures"]) },
  async ({ step }) => {
    const found = await step.run("count", async () => {
      const { count, threshold, windowMinutes, exceeded } = await countFailures();
      if (exceeded) log.warn("failed_jobs_threshold_exceeded", { count, threshold, window_minutes: windowMinutes });
      return { count, windowMinutes, exceeded, hour: new Date().toISOString().slice(0, 13) };
    });
    if (!found.exceeded) return;
    const { count, windowMinutes, hour } = found;
    // The id makes every further alert of this hour the same event.
    await step.sendEvent(
      "alert",
      failuresExceeded.create({ count, windowMinutes }, { id: `failures-exceeded:${hour}` }),
    );
  },
);
