import { NoInput } from "@/lib/identity/workspaces/input";
import { writeWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { operation } from "@/lib/platform/operation";

/** Text messages stay in the in-app mailbox again. */
export const removeSmsSender = operation({
  can: "workspace:identity",
  input: NoInput,
  stepUp: true,
  async run(t) {
    await writeWorkspace(t, { smsSealed: null });
    await t.raise("workspace.sender_changed", { channel: "sms" });
  },
});
