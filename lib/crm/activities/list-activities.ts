import { query } from "@/lib/platform/operation";
import { ListActivitiesInput } from "./input";
import { readTimeline } from "./read-timeline";

/** What happened in the workspace and was written down in it, newest first. */
export const listActivities = query({
  can: "activities:read",
  input: ListActivitiesInput,
  run: (t, page) => readTimeline(t, page),
});
