import { mergeTags } from "@/lib/crm/tags/merge-tags";
import { TagView, viewTag } from "@/lib/crm/tags/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(mergeTags, {
    summary: "Put another tag wherever this one is; this one is gone",
    view: viewTag,
    schema: TagView,
  }),
});
