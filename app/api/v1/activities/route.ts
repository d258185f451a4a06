import { listActivities } from "@/lib/ops/activities/list-activities";
import { EventView, viewEvent } from "@/lib/ops/activities/view";
import { cursorEndpoint } from "@/lib/platform/http/cursor-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: cursorEndpoint(listActivities, {
    summary: "What happened in the workspace, newest first",
    view: viewEvent,
    schema: EventView,
  }),
});
