import { closeDatabase } from "@/db/client";
import { countFailures } from "@/lib/ops/job-runs/count-failures";
import { boot } from "@/lib/platform/boot";

// For cron or a monitoring agent: one line, and exit code 1 when too many job runs failed lately.
boot();
const { count, threshold, windowMinutes, exceeded } = await countFailures();
console.log(`${count} failed job runs in ${windowMinutes} minutes (threshold ${threshold})`);
await closeDatabase();
process.exitCode = exceeded ? 1 : 0;
