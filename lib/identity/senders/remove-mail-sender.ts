import { NoInput } from "@/lib/identity/workspaces/input";
import { writeWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { operation } from "@/lib/platform/operation";

/** Mails leave through the installation's server again, or stay in the in-app mailbox. */
export const removeMailSender = operation({
  can: "workspace:identity",
  input: NoInput,
  stepUp: true,
  async run(t) {
    await writeWorkspace(t, { mailSealed: null, mailFrom: null });
    await t.raise("workspace.sender_changed", { channel: "mail" });
  },
});
