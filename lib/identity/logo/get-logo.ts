import { NoInput } from "@/lib/identity/workspaces/input";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { notFound } from "@/lib/kernel/errors";
import { query } from "@/lib/platform/operation";

/** Where the logo's bytes are. */
export const getLogo = query({
  can: "workspace:read",
  input: NoInput,
  async run(t) {
    const { logoKey, logoSha256 } = await ownWorkspace(t);
    if (logoKey === null || logoSha256 === null) throw notFound("logo.not_found", "There is no logo.");
    return { logoKey, logoSha256 };
  },
});
