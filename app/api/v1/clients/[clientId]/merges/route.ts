import { z } from "zod";
import { listMerges } from "@/lib/crm/merge/list-merges";
import { MergeView, viewMerge } from "@/lib/crm/merge/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(listMerges, {
    summary: "The merges a client took part in, newest first",
    view: (merges) => merges.map(viewMerge),
    schema: z.array(MergeView),
  }),
});
