import { NoInput } from "@/lib/identity/workspaces/input";
import { lockWorkspace, writeWorkspace, type Workspace } from "@/lib/identity/workspaces/own-workspace";
import type { Ctx } from "@/lib/platform/context";
import { operation } from "@/lib/platform/operation";
import { dropFile } from "./drop-file";

/** Forgets the logo; removing what is not there is no error. */
export const forgetLogo = operation({
  can: "workspace:update",
  input: NoInput,
  async run(t) {
    const before = await lockWorkspace(t);
    if (before.logoKey === null) return { workspace: before, replaced: null };
    const workspace = await writeWorkspace(t, { logoKey: null, logoSha256: null });
    await t.raise("workspace.logo_changed", { removed: true });
    return { workspace, replaced: before.logoKey };
  },
});

/** The same, and then the file is removed. */
export const removeLogo = Object.assign(
  async (ctx: Ctx, raw: unknown): Promise<Workspace> => {
    const { workspace, replaced } = await forgetLogo(ctx, raw);
    await dropFile(replaced);
    return workspace;
  },
  { can: forgetLogo.can, input: forgetLogo.input, mode: forgetLogo.mode, authorize: forgetLogo.authorize },
);
