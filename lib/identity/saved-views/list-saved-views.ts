import { query } from "@/lib/platform/operation";
import { ListSavedViewsInput } from "./input";
import { visibleViews } from "./saved-view-rows";

/** A person's own views of a list and those others share, by name. */
export const listSavedViews = query({
  can: "account:read",
  input: ListSavedViewsInput,
  run: (t, { list }) => visibleViews(t, list),
});
