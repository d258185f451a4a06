import { listActivities } from "@/lib/crm/activities/list-activities";
import { ActivityView, viewActivity } from "@/lib/crm/activities/view";
import { cursorEndpoint } from "@/lib/platform/http/cursor-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: cursorEndpoint(listActivities, {
    summary: "What happened in the workspace and was written down, newest first",
    view: viewActivity,
    schema: ActivityView,
  }),
});
