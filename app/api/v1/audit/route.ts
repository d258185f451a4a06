import { viewEvent, EventView } from "@/lib/crm/activities/view";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listAuditEvents, {
    summary: "Everything that happened, security included",
    view: viewEvent,
    schema: EventView,
  }),
});
