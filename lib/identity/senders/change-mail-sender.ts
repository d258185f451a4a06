import { MailSenderInput } from "@/lib/identity/workspaces/input";
import { lockWorkspace, writeWorkspace } from "@/lib/identity/workspaces/own-workspace";
import type { KeptMailSender } from "@/lib/identity/workspaces/sender-transports";
import { invalid } from "@/lib/kernel/errors";
import { sealColumn } from "@/lib/platform/crypto/seal-column";
import { operation } from "@/lib/platform/operation";
import { keptMailSender, keptSmsSender } from "./kept-senders";
import type { Senders } from "./view";

/**
 * A password is kept for the server and user it was given for: were it sent to another host that somebody enters later,
 * that somebody would learn it.
 */
function keptPassword(kept: KeptMailSender | null, { host, port, user }: { host: string; port: number; user: string }) {
  const same = kept?.host === host && kept.port === port && kept.user === user;
  if (same && kept.password !== null) return kept.password;
  const message = "Give the password of this account.";
  throw invalid("input.invalid", message, [{ path: "password", code: "sender.password_missing", message }]);
}

export const changeMailSender = operation({
  can: "workspace:identity",
  input: MailSenderInput,
  stepUp: true,
  async run(t, { password: given, user, ...server }): Promise<Senders> {
    const before = await lockWorkspace(t);
    const password = user === null ? null : (given ?? keptPassword(keptMailSender(before), { ...server, user }));
    const mail: KeptMailSender = { ...server, user, password };
    const sealed = sealColumn("workspaces.mail_sealed", [before.id], JSON.stringify(mail));
    await writeWorkspace(t, { mailSealed: sealed, mailFrom: mail.fromAddress });
    await t.raise("workspace.sender_changed", { channel: "mail" });
    return { mail, sms: keptSmsSender(before) };
  },
});
