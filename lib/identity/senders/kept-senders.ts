import { openColumn } from "@/lib/platform/crypto/seal-column";
import type { TwilioSettings } from "@/lib/platform/sms/sms-transport";
import type { Workspace } from "@/lib/identity/workspaces/own-workspace";
import type { KeptMailSender } from "@/lib/identity/workspaces/sender-transports";

/** The mail account of the workspace with its password: for changing and using it, never for showing it. */
export const keptMailSender = ({ id, mailSealed }: Workspace): KeptMailSender | null =>
  mailSealed === null ? null : (JSON.parse(openColumn("workspaces.mail_sealed", [id], mailSealed)) as KeptMailSender);

/** The Twilio account of the workspace with its token: for changing and using it, never for showing it. */
export const keptSmsSender = ({ id, smsSealed }: Workspace): TwilioSettings | null =>
  smsSealed === null ? null : (JSON.parse(openColumn("workspaces.sms_sealed", [id], smsSealed)) as TwilioSettings);
