import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Delivery } from "../delivery";
import type { OutgoingMail } from "./mail-transport";

export interface SmtpSettings {
  host: string;
  port: number;
  /** `tls` from the first byte; `starttls` when offered, and always before a password leaves this machine. */
  security: "tls" | "starttls";
  user?: string;
  password?: string;
  fromName: string;
  fromAddress: string;
}

/** Milliseconds. `total` ends a server that answers one byte at a time. */
const TIMEOUTS = { connect: 10_000, greeting: 10_000, silence: 20_000, total: 60_000 };

/** Errors without a server's reply that a second attempt would only repeat: our message or our settings are wrong. */
const OURS = new Set(["EENVELOPE", "EMESSAGE", "ECONFIG", "EAUTH", "ENOAUTH"]);

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

function compose(settings: SmtpSettings, mail: OutgoingMail): Promise<Buffer> {
  const domain = settings.fromAddress.split("@").at(-1);
  const message = new MailComposer({
    from: { name: settings.fromName, address: settings.fromAddress },
    to: { name: "", address: mail.recipient },
    ...(mail.replyTo === null ? {} : { replyTo: { name: mail.senderName ?? "", address: mail.replyTo } }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.createdAt,
    // The same at every attempt, so that a mail sent twice after all is shown once by most clients.
    messageId: `<${mail.id}@${domain}>`,
    attachments: mail.attachments.map(({ name, mediaType, content }) => ({
      filename: name,
      contentType: mediaType,
      content,
    })),
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

interface SmtpFailure extends Error {
  code?: string;
  responseCode?: number;
}

/** @param handedOver whether the message itself was on its way: without a reply nobody knows if it was accepted */
function outcomeOf(failure: SmtpFailure, handedOver: boolean): Delivery {
  const reason = failure.message.replace(/\s+/g, " ").slice(0, 300);
  const { code = "", responseCode } = failure;
  if (responseCode !== undefined) return { outcome: responseCode >= 500 ? "failed" : "retry", reason };
  if (OURS.has(code)) return { outcome: "failed", reason };
  return { outcome: handedOver ? "unknown" : "retry", reason };
}

const step = <Result>(
  work: (done: (error?: Error | null, result?: Result) => void) => void,
): Promise<Result | undefined> =>
  new Promise((resolve, reject) => work((error, result) => (error ? reject(error) : resolve(result))));

/** Hands one mail to a mail server and says what became of it. Never throws. */
export async function sendSmtp(settings: SmtpSettings, mail: OutgoingMail, timeouts = TIMEOUTS): Promise<Delivery> {
  const { host, port, user, password, fromAddress } = settings;
  let handedOver = false;
  const connection = new SMTPConnection({
    host,
    port,
    secure: settings.security === "tls",
    requireTLS: settings.security === "starttls" && user !== undefined && !LOOPBACK.has(host),
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    dnsTimeout: timeouts.connect,
  });
  const broken = new Promise<never>((_, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("The server closed the connection")));
  });
  const tooLong = setTimeout(() => connection.emit("error", new Error("The server is too slow")), timeouts.total);

  const converse = async (): Promise<Delivery> => {
    const message = await compose(settings, mail);
    await step((done) => connection.connect(done));
    if (user !== undefined) await step((done) => connection.login({ user, pass: password ?? "" }, done));
    const body = async function* () {
      handedOver = true;
      yield message;
    };
    const envelope = { from: fromAddress, to: mail.recipient, size: message.length };
    await step((done) => connection.send(envelope, Readable.from(body()), done));
    return { outcome: "sent" };
  };

  try {
    const delivery = await Promise.race([converse(), broken]);
    connection.quit();
    return delivery;
  } catch (error) {
    connection.close();
    return outcomeOf(error as SmtpFailure, handedOver);
  } finally {
    clearTimeout(tooLong);
    broken.catch(() => undefined);
    connection.on("error", () => undefined);
  }
}
