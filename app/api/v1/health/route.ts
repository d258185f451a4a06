import { checkHealth } from "@/lib/ops/health/check-health";
import { HealthView } from "@/lib/ops/health/view";
import { methods } from "@/lib/platform/http/methods";
import { openEndpoint } from "@/lib/platform/http/open-endpoint";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: openEndpoint({
    summary: "State of the application and of everything it stands on",
    schema: HealthView,
    look: checkHealth,
    trouble: ({ overallStatus }) =>
      overallStatus === "down" ? { code: "health.down", message: "The database does not answer." } : undefined,
  }),
});
