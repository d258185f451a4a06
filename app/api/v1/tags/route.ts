import { createTag } from "@/lib/crm/tags/create-tag";
import { listTags } from "@/lib/crm/tags/list-tags";
import { TagView, viewTag } from "@/lib/crm/tags/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewTag, schema: TagView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listTags, { summary: "List tags with how often they are used", ...shown }),
  POST: endpoint(createTag, { summary: "Add a tag", status: 201, ...shown }),
});
