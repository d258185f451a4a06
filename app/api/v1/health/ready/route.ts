import { databaseIsUp } from "@/lib/ops/health/check-health";
import { ReadyView } from "@/lib/ops/health/view";
import { methods } from "@/lib/platform/http/methods";
import { openEndpoint } from "@/lib/platform/http/open-endpoint";
import { isDraining } from "@/lib/platform/telemetry/lifecycle";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: openEndpoint({
    summary: "Whether requests should be sent here; false while stopping and without the database",
    schema: ReadyView,
    look: async () => ({ ready: !isDraining() && (await databaseIsUp()) }),
    trouble: ({ ready }) =>
      ready ? undefined : { code: "health.not_ready", message: "Send requests elsewhere for now." },
  }),
});
