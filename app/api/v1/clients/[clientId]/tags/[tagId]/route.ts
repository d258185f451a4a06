import { z } from "zod";
import { untagClient } from "@/lib/crm/tags/untag-client";
import { TagLabel } from "@/lib/crm/tags/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: endpoint(untagClient, {
    summary: "Take a tag off a client; answers with the tags it keeps",
    view: (tags) => tags,
    schema: z.array(TagLabel),
  }),
});
