import { lockClient } from "@/lib/crm/clients/lock-client";
import { operation } from "@/lib/platform/operation";
import { addClientTags, tagsOfClient } from "./client-tags";
import { TagClientInput } from "./input";
import { tagNamed } from "./tag-named";
import { tagsToAttach } from "./tags-to-attach";

/** Puts tags on a client, on top of those it has. */
export const tagClient = operation({
  can: "clients:write",
  input: TagClientInput,
  async run(t, { clientId, name, tagIds = [] }) {
    const client = await lockClient(t, clientId);
    const labels = name === undefined ? await tagsToAttach(t, tagIds) : [await tagNamed(t, name)];
    await addClientTags(t, client, labels);
    return tagsOfClient(t, clientId);
  },
});
