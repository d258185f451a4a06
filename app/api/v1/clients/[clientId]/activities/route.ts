import { listClientActivities } from "@/lib/crm/activities/list-client-activities";
import { recordActivity } from "@/lib/crm/activities/record-activity";
import { ActivityView, EntryView, viewActivity, viewEntry } from "@/lib/crm/activities/view";
import { cursorEndpoint } from "@/lib/platform/http/cursor-endpoint";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: cursorEndpoint(listClientActivities, {
    summary: "What happened with a client, with its notes, calls and meetings, newest first",
    view: viewActivity,
    schema: ActivityView,
  }),
  POST: endpoint(recordActivity, {
    summary: "Write a note, call or meeting into a client's timeline",
    view: viewEntry,
    schema: EntryView,
    status: 201,
  }),
});
