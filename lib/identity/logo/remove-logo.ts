import { NoInput } from "@/lib/identity/workspaces/input";
import { lockWorkspace, writeWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { operation } from "@/lib/platform/operation";

/** Forgets the logo; removing what is not there is no error. Documents that were issued with it keep it, and so does the storage. */
export const removeLogo = operation({
  can: "workspace:update",
  input: NoInput,
  async run(t) {
    const before = await lockWorkspace(t);
    if (before.logoKey === null) return before;
    const workspace = await writeWorkspace(t, { logoKey: null, logoSha256: null });
    await t.raise("workspace.logo_changed", { removed: true });
    return workspace;
  },
});
