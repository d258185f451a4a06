import { conflict } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { RequireTwoFactorInput } from "./input";
import { lockWorkspace, writeWorkspace } from "./own-workspace";

/** Members without a second factor reach nothing but their own account until they set one up. */
export const requireTwoFactor = operation({
  can: "workspace:identity",
  input: RequireTwoFactorInput,
  stepUp: true,
  async run(t, { required }) {
    const before = await lockWorkspace(t);
    if (before.requireTwoFactor === required) return before;
    if (required && !t.ctx.actor.twoFactor) {
      throw conflict("two_factor.own_first", "Set up your own second factor first: this would lock you out.");
    }
    const workspace = await writeWorkspace(t, { requireTwoFactor: required });
    await t.raise("workspace.updated", { fields: ["requireTwoFactor"] });
    return workspace;
  },
});
