import { removeActivity } from "@/lib/crm/activities/remove-activity";
import { updateActivity } from "@/lib/crm/activities/update-activity";
import { EntryView, viewEntry } from "@/lib/crm/activities/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: endpoint(updateActivity, { summary: "Change a note, call or meeting", view: viewEntry, schema: EntryView }),
  DELETE: emptyEndpoint(removeActivity, { summary: "Remove a note, call or meeting" }),
});
