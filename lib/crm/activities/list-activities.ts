import { query } from "@/lib/platform/operation";
import { ListActivitiesInput } from "./input";
import { readTimeline } from "./read-timeline";

/** What happened in the workspace, newest first. */
export const listActivities = query({
  can: "activities:read",
  input: ListActivitiesInput,
  run: readTimeline,
});
