import { z } from "zod";
import type { TwilioSettings } from "@/lib/platform/sms/sms-transport";
import type { KeptMailSender } from "@/lib/identity/workspaces/sender-transports";

/** How messages leave, without credentials: of a long secret the last four characters, of a short one nothing. */
export const SendersView = z.object({
  /** `null`: the installation's mail server, or the in-app mailbox where there is none. */
  mail: z
    .object({
      host: z.string(),
      port: z.number().int(),
      user: z.string().nullable(),
      passwordSet: z.boolean(),
      passwordLast4: z.string().nullable(),
      fromAddress: z.string(),
      fromName: z.string().nullable(),
    })
    .nullable(),
  /** `null`: text messages stay in the in-app mailbox. */
  sms: z.object({ accountSid: z.string(), authTokenLast4: z.string().nullable(), from: z.string() }).nullable(),
});
export type SendersView = z.infer<typeof SendersView>;

export interface Senders {
  mail: KeptMailSender | null;
  sms: TwilioSettings | null;
}

/** Four characters of a password people remember would give away too much of it. */
const last4 = (secret: string | null) => (secret !== null && secret.length >= 16 ? secret.slice(-4) : null);

function viewMail({ password, host, port, user, fromAddress, fromName }: KeptMailSender): SendersView["mail"] {
  const shown = { host, port, user, fromAddress, fromName };
  return { ...shown, passwordSet: password !== null, passwordLast4: last4(password) };
}

export const viewSenders = ({ mail, sms }: Senders): SendersView => ({
  mail: mail && viewMail(mail),
  sms: sms && { accountSid: sms.accountSid, authTokenLast4: last4(sms.authToken), from: sms.from },
});

export const TestMailView = z.object({ mailId: z.uuid(), recipient: z.string() });
