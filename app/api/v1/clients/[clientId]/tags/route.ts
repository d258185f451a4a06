import { z } from "zod";
import { tagClient } from "@/lib/crm/tags/tag-client";
import { TagLabel } from "@/lib/crm/tags/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(tagClient, {
    summary: "Put tags on a client, by the name of one, made if there is none, or by ids; answers with all its tags",
    view: (tags) => tags,
    schema: z.array(TagLabel),
  }),
});
