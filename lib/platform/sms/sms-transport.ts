import type { RequestClient } from "twilio";
import type { Delivery } from "../delivery";

export interface OutgoingSms {
  /** E.164, such as +33612345678. */
  recipient: string;
  text: string;
}

/** How text messages leave. Never throws: whatever happens is an outcome. */
export interface SmsTransport {
  send(sms: OutgoingSms): Promise<Delivery>;
}

export interface TwilioSettings {
  accountSid: string;
  authToken: string;
  /** A number of the account in E.164, or an alphanumeric sender name. */
  from: string;
}

/** The built-in form: nothing leaves, the row itself is what the in-app mailbox shows. */
export const captureSms: SmsTransport = { send: async () => ({ outcome: "captured" }) };

/** Failures of the network that happen before the request has left. */
const NOT_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** Twilio has no way to recognise a repeated request, so whatever may have been accepted is not repeated. */
function outcomeOf(error: unknown): Delivery {
  const { status, code, message } = error as { status?: number; code?: unknown; message?: string };
  const reason = (message ?? "Unknown failure").replace(/\s+/g, " ").slice(0, 300);
  if (status === 429 || status === 503) return { outcome: "retry", reason };
  if (status !== undefined && status >= 400 && status < 500) return { outcome: "failed", reason };
  return { outcome: NOT_SENT.has(String(code)) ? "retry" : "unknown", reason };
}

/** @param httpClient how requests travel, Twilio's own client when left out */
export function twilioTransport(
  { accountSid, authToken, from }: TwilioSettings,
  httpClient?: RequestClient,
): SmsTransport {
  return {
    async send({ recipient, text }) {
      try {
        // Loaded at the first message: the package is large and most installations never send one.
        const { default: twilio } = await import("twilio");
        const client = twilio(accountSid, authToken, { timeout: 15_000, ...(httpClient ? { httpClient } : {}) });
        const { sid } = await client.messages.create({ from, to: recipient, body: text });
        return { outcome: "sent", providerId: sid };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
