import { query } from "@/lib/platform/operation";
import { TagRef } from "./input";
import { findTag } from "./tag-rows";

export const getTag = query({
  can: "clients:read",
  input: TagRef,
  run: (t, { tagId }) => findTag(t, tagId),
});
