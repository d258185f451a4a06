import { operation } from "@/lib/platform/operation";
import { findClient } from "./client-rows";
import { VersionedClientRef } from "./input";
import { lockClient } from "./lock-client";
import { writeClient } from "./write-client";

/** Out of lists and pickers, with everything kept. Archiving twice is archiving once. */
export const archiveClient = operation({
  can: "clients:write",
  input: VersionedClientRef,
  async run(t, { clientId, version }) {
    const { archivedAt, name } = await lockClient(t, clientId, version);
    if (archivedAt !== null) return findClient(t, clientId);
    await t.raise("client.archived", { clientId, name });
    return writeClient(t, clientId, { archivedAt: t.now() });
  },
});
