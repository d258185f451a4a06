import { getTag } from "@/lib/crm/tags/get-tag";
import { removeTag } from "@/lib/crm/tags/remove-tag";
import { updateTag } from "@/lib/crm/tags/update-tag";
import { TagView, viewTag } from "@/lib/crm/tags/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewTag, schema: TagView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getTag, { summary: "One tag", ...shown }),
  PATCH: endpoint(updateTag, { summary: "Rename or recolour a tag", ...shown }),
  DELETE: emptyEndpoint(removeTag, { summary: "Remove a tag, and take it off everything that carries it" }),
});
