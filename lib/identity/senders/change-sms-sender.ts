import { SmsSenderInput } from "@/lib/identity/workspaces/input";
import { lockWorkspace, writeWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { invalid } from "@/lib/kernel/errors";
import { sealColumn } from "@/lib/platform/crypto/seal-column";
import { operation } from "@/lib/platform/operation";
import type { TwilioSettings } from "@/lib/platform/sms/sms-transport";
import { keptMailSender, keptSmsSender } from "./kept-senders";
import type { Senders } from "./view";

function keptToken(kept: TwilioSettings | null, accountSid: string): string {
  if (kept?.accountSid === accountSid) return kept.authToken;
  const message = "Give the token of this account.";
  throw invalid("input.invalid", message, [{ path: "authToken", code: "sender.token_missing", message }]);
}

export const changeSmsSender = operation({
  can: "workspace:identity",
  input: SmsSenderInput,
  stepUp: true,
  async run(t, { accountSid, authToken, from }): Promise<Senders> {
    const before = await lockWorkspace(t);
    const sms: TwilioSettings = {
      accountSid,
      from,
      authToken: authToken ?? keptToken(keptSmsSender(before), accountSid),
    };
    await writeWorkspace(t, { smsSealed: sealColumn("workspaces.sms_sealed", [before.id], JSON.stringify(sms)) });
    await t.raise("workspace.sender_changed", { channel: "sms" });
    return { mail: keptMailSender(before), sms };
  },
});
