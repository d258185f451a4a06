import { env } from "../env";
import type { Delivery } from "../delivery";
import { sendSmtp, type SmtpSettings } from "./send-smtp";
import { smtpSettingsOfUrl } from "./smtp-url";

export interface MailAttachment {
  name: string;
  mediaType: string;
  content: Buffer;
}

export interface OutgoingMail {
  id: string;
  recipient: string;
  /** In whose name it goes out through a server that is not theirs, and where answers go. */
  senderName: string | null;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  /** When it was queued: the mail's date, the same at every attempt. */
  createdAt: Date;
  /** In their order. */
  attachments: readonly MailAttachment[];
}

/** How mails leave. Never throws: whatever happens is an outcome. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<Delivery>;
}

/** A mail server: the installation's, or the one in a workspace's settings. */
export const smtpTransport = (settings: SmtpSettings): MailTransport => ({ send: (mail) => sendSmtp(settings, mail) });

/** The built-in form: nothing leaves, the row itself is what the in-app mailbox shows. */
const captureTransport: MailTransport = { send: async () => ({ outcome: "captured" }) };

/** The installation's transport: `SMTP_URL` from `MAIL_FROM`, else the in-app mailbox. */
export function installationMail(): MailTransport {
  if (env.SMTP_URL === undefined) return captureTransport;
  const from = env.MAIL_FROM ?? `Koomky <no-reply@${new URL(env.APP_URL).hostname}>`;
  const settings = smtpSettingsOfUrl(env.SMTP_URL, from);
  // A client knows the business that writes, not the installation.
  return { send: (mail) => sendSmtp({ ...settings, fromName: mail.senderName ?? settings.fromName }, mail) };
}
