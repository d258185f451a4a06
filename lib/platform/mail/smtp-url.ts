import addressparser from "nodemailer/lib/addressparser";
import type { SmtpSettings } from "./send-smtp";

const DEFAULT_PORT = { tls: 465, starttls: 587, none: 25 };

/**
 * `smtps://user:password@host:465` for TLS from the start, `smtp://…` for STARTTLS when the server offers it. Percent-encode
 * special characters in user and password.
 * @param from `Name <address>` or an address
 * @throws Error naming what is wrong, without the URL: it holds a password
 */
export function smtpSettingsOfUrl(text: string, from: string): SmtpSettings {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol))
    throw new Error("SMTP_URL must look like smtp://user:password@host:587");
  const [sender] = addressparser(from, { flatten: true });
  if (!sender?.address) throw new Error("MAIL_FROM must be an address or Name <address>");
  const security = url.protocol === "smtps:" ? "tls" : "starttls";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? DEFAULT_PORT[security] : Number(url.port),
    security,
    fromName: sender.name,
    fromAddress: sender.address,
    ...(url.username === ""
      ? {}
      : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
  };
}
