import { undoMerge } from "@/lib/portability/merges/undo-merge";
import { UndoneMergeView, viewUndoneMerge } from "@/lib/crm/merge/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(undoMerge, {
    summary: "Make two clients of a merged one again; what was changed since stays and is named",
    view: viewUndoneMerge,
    schema: UndoneMergeView,
  }),
});
