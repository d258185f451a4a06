import { NoInput } from "@/lib/identity/workspaces/input";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { query } from "@/lib/platform/operation";
import { keptMailSender, keptSmsSender } from "./kept-senders";
import type { Senders } from "./view";

/** How mails and text messages of the workspace leave; show it through `viewSenders` only. */
export const getSenders = query({
  can: "workspace:update",
  input: NoInput,
  async run(t): Promise<Senders> {
    const workspace = await ownWorkspace(t);
    return { mail: keptMailSender(workspace), sms: keptSmsSender(workspace) };
  },
});
