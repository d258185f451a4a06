import { lockClient } from "@/lib/crm/clients/lock-client";
import { operation } from "@/lib/platform/operation";
import { removeClientTags, tagsOfClient } from "./client-tags";
import { UntagClientInput } from "./input";
import { findLabel } from "./tag-rows";

/** Takes a tag off a client; the tag itself stays. Taking it off twice is taking it off once. */
export const untagClient = operation({
  can: "clients:write",
  input: UntagClientInput,
  async run(t, { clientId, tagId }) {
    const client = await lockClient(t, clientId);
    await removeClientTags(t, client, [await findLabel(t, tagId)]);
    return tagsOfClient(t, clientId);
  },
});
