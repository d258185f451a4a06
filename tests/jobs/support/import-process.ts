import { startJobs } from "@/inngest/start";
import { boot } from "@/lib/platform/boot";

/** A process that works Koomky's own jobs until it is killed. */
boot();
await startJobs();
process.send?.({ ready: true });
