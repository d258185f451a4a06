import { LiveView } from "@/lib/ops/health/view";
import { methods } from "@/lib/platform/http/methods";
import { openEndpoint } from "@/lib/platform/http/open-endpoint";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: openEndpoint({
    summary: "Whether the process runs; restart it when this fails",
    schema: LiveView,
    look: () => ({ live: true as const }),
  }),
});
