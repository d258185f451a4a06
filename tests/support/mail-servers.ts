import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

interface Received {
  from: string;
  to: string[];
  raw: string;
}

/** A mail server on loopback that keeps what it gets; `options` may refuse at any stage. */
export async function startMailServer(options: SMTPServerOptions = {}, host = "127.0.0.1") {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : "";
        received.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, host);
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  return { port, received, stop: () => new Promise<void>((resolve) => server.close(resolve)) };
}

export type Stage = "greeting" | "EHLO" | "MAIL" | "RCPT" | "DATA" | "message";

const REPLIES: Record<Stage, string> = {
  greeting: "220 test",
  EHLO: "250 test",
  MAIL: "250 ok",
  RCPT: "250 ok",
  DATA: "354 go on",
  message: "250 taken",
};

/** A mail server that works until `stage`, where it does what no well-behaved server does. */
export async function startBrokenMailServer(stage: Stage, behave: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    const answer = (at: Stage) => (at === stage ? behave(socket) : void socket.write(`${REPLIES[at]}\r\n`));
    let inMessage = false;
    let pending = "";
    socket.on("data", (chunk) => {
      pending += chunk.toString();
      for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (inMessage && line !== ".") continue;
        const at = inMessage ? "message" : (line.split(/[ :]/, 1)[0] as Stage);
        inMessage = at === "DATA";
        answer(at);
      }
    });
    answer("greeting");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port, stop };
}
