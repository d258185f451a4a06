import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  from: string;
  to: string[];
  /** The message as it came over the wire, headers included. */
  raw: string;
}

type Verdict = { code: number; message: string } | "stall" | undefined;

/**
 * A real SMTP server that keeps what it receives.
 * @param judge asked for every message, before it is answered: nothing accepts it, a code refuses it, `stall` never answers
 */
export async function startSmtpSink(judge: (mail: ReceivedMail) => Verdict | Promise<Verdict> = () => undefined) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        const mail = { from, to, raw: Buffer.concat(chunks).toString("utf8") };
        const verdict = await judge(mail);
        if (verdict === "stall") return;
        if (verdict) return done(Object.assign(new Error(verdict.message), { responseCode: verdict.code }));
        received.push(mail);
        done();
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
