import { eq } from "drizzle-orm";
import { workspaces } from "@/db/schema/identity/workspaces";
import { inWorkspace } from "@/db/workspace";
import { openColumn } from "@/lib/platform/crypto/seal-column";
import { installationMail, smtpTransport, type MailTransport } from "@/lib/platform/mail/mail-transport";
import { captureSms, twilioTransport, type SmsTransport, type TwilioSettings } from "@/lib/platform/sms/sms-transport";

/** What `workspaces.mail_sealed` holds. */
export interface KeptMailSender {
  host: string;
  port: number;
  user: string | null;
  password: string | null;
  fromAddress: string;
  fromName: string | null;
}

/** The port on which TLS starts with the first byte. */
const TLS_PORT = 465;

const sealedSenders = (workspaceId: string) =>
  inWorkspace({ workspaceId, userId: null }, "read", async (tx) => {
    const [row] = await tx
      .select({ mail: workspaces.mailSealed, sms: workspaces.smsSealed })
      .from(workspaces)
      .where(eq(workspaces.id, workspaceId));
    return row;
  });

/** How this workspace's mails leave: the server in its settings, else the installation's. */
export async function mailTransportOf(workspaceId: string): Promise<MailTransport> {
  const sealed = (await sealedSenders(workspaceId))?.mail ?? null;
  if (sealed === null) return installationMail();
  const kept = JSON.parse(openColumn("workspaces.mail_sealed", [workspaceId], sealed)) as KeptMailSender;
  return smtpTransport({
    host: kept.host,
    port: kept.port,
    security: kept.port === TLS_PORT ? "tls" : "starttls",
    fromAddress: kept.fromAddress,
    fromName: kept.fromName ?? "",
    ...(kept.user === null ? {} : { user: kept.user }),
    ...(kept.password === null ? {} : { password: kept.password }),
  });
}

/** How this workspace's text messages leave: the Twilio account in its settings, else the in-app mailbox. */
export async function smsTransportOf(workspaceId: string): Promise<SmsTransport> {
  const sealed = (await sealedSenders(workspaceId))?.sms ?? null;
  if (sealed === null) return captureSms;
  return twilioTransport(JSON.parse(openColumn("workspaces.sms_sealed", [workspaceId], sealed)) as TwilioSettings);
}
