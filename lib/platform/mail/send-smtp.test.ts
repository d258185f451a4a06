import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "@/tests/support/redis-server";
import { attachmentsOf } from "@/tests/support/mail-attachments";
import { startBrokenMailServer, startMailServer, type Stage } from "@/tests/support/mail-servers";
import { sendSmtp, type SmtpSettings } from "./send-smtp";
import { smtpSettingsOfUrl } from "./smtp-url";

const FAST = { connect: 500, greeting: 300, silence: 300, total: 1_000 };

const mail = (changes: object = {}) => ({
  id: randomUUID(),
  recipient: "marie@client.example",
  senderName: null,
  replyTo: null,
  attachments: [],
  subject: "Votre accès à Koomky – été 2026",
  text: "Bonjour Marie\n",
  html: "<p>Bonjour Marie</p>",
  createdAt: new Date("2026-01-02T03:04:05Z"),
  ...changes,
});

const settings = (port: number, changes: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: "127.0.0.1",
  port,
  security: "starttls",
  fromName: "Atelier Dupont",
  fromAddress: "facturation@atelier.example",
  ...changes,
});

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function sink(options?: Parameters<typeof startMailServer>[0], host?: string) {
  const server = await startMailServer(options, host);
  stops.push(server.stop);
  return server;
}

async function broken(stage: Stage, behave: (socket: Socket) => void) {
  const server = await startBrokenMailServer(stage, behave);
  stops.push(server.stop);
  return server.port;
}

const refusing = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

describe("sendSmtp", () => {
  it("delivers both forms with a Message-ID made of the mail's id, the same each time", async () => {
    const { port, received } = await sink();
    const sent = mail();
    expect(await sendSmtp(settings(port), sent)).toEqual({ outcome: "sent" });
    expect(await sendSmtp(settings(port), sent)).toEqual({ outcome: "sent" });
    const [first, second] = received;
    expect(first).toMatchObject({ from: "facturation@atelier.example", to: ["marie@client.example"] });
    expect(first?.raw).toContain(`Message-ID: <${sent.id}@atelier.example>`);
    expect(second?.raw).toContain(`Message-ID: <${sent.id}@atelier.example>`);
    expect(first?.raw).toContain("From: Atelier Dupont <facturation@atelier.example>");
    expect(first?.raw).toContain("Date: Fri, 02 Jan 2026 03:04:05 +0000");
    expect(first?.raw).toContain("multipart/alternative");
    expect(first?.raw).toContain("Auto-Submitted: auto-generated");
  });

  it("attaches files as they are, and lets answers go to the business", async () => {
    const { port, received } = await sink();
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
    const attachments = [{ name: "Devis été 2026.pdf", mediaType: "application/pdf", content }];
    const sent = mail({ attachments, senderName: "Atelier Dupont", replyTo: "zoe@atelier.example" });
    expect(await sendSmtp(settings(port), sent)).toEqual({ outcome: "sent" });
    const raw = received[0]?.raw ?? "";
    expect(raw).toContain("Reply-To: Atelier Dupont <zoe@atelier.example>");
    const file = attachmentsOf(raw);
    expect(file).toMatchObject([{ name: "Devis été 2026.pdf", mediaType: "application/pdf" }]);
    expect(file[0]?.content.equals(content)).toBe(true);
  });

  it("signs in, and calls a wrong password a failure", async () => {
    const { port, received } = await sink({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === "koomky" && password === "pass:w@rd" ? done(null, { user: username }) : done(refusing(535, "no")),
    });
    const good = smtpSettingsOfUrl(`smtp://koomky:pass%3Aw%40rd@127.0.0.1:${port}`, "Koomky <a@b.example>");
    expect(await sendSmtp(good, mail())).toEqual({ outcome: "sent" });
    expect(received).toHaveLength(1);
    const refused = await sendSmtp({ ...good, password: "not-this-one" }, mail());
    expect(refused).toMatchObject({ outcome: "failed", reason: expect.stringContaining("535") });
    expect(JSON.stringify(refused)).not.toContain("not-this-one");
  });

  it.each([
    [550, "failed"],
    [451, "retry"],
  ])("a %i for the recipient is %s", async (code, outcome) => {
    const { port } = await sink({ onRcptTo: (_address, _session, done) => done(refusing(code, "mailbox")) });
    expect(await sendSmtp(settings(port), mail())).toMatchObject({
      outcome,
      reason: expect.stringContaining(String(code)),
    });
  });

  it.each([
    [554, "failed"],
    [452, "retry"],
  ])("a %i for the message is %s", async (code, outcome) => {
    const { port } = await sink({
      onData: (stream, _session, done) => void stream.resume().on("end", () => done(refusing(code, "content"))),
    });
    expect(await sendSmtp(settings(port), mail())).toMatchObject({ outcome });
  });

  const before: Stage[] = ["greeting", "EHLO", "MAIL", "RCPT", "DATA"];

  it.each(before)("a connection dropped at %s is tried again later", async (stage) => {
    const port = await broken(stage, (socket) => socket.destroy());
    expect(await sendSmtp(settings(port), mail(), FAST)).toMatchObject({ outcome: "retry" });
  });

  it.each(before)("a server silent at %s is tried again later, after the time-out", async (stage) => {
    const port = await broken(stage, () => undefined);
    const start = performance.now();
    expect(await sendSmtp(settings(port), mail(), FAST)).toMatchObject({ outcome: "retry" });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("a server that drips forever is given up after the total time", async () => {
    const port = await broken("EHLO", (socket) => {
      const drip = setInterval(() => socket.write("250-more\r\n"), 50);
      socket.on("close", () => clearInterval(drip));
    });
    expect(await sendSmtp(settings(port), mail(), FAST)).toMatchObject({
      outcome: "retry",
      reason: "The server is too slow",
    });
  });

  it.each<[string, (socket: Socket) => void]>([
    ["dropped", (socket) => socket.destroy()],
    ["ended", (socket) => socket.end()],
    ["silent", () => undefined],
  ])("a connection %s after the message is unknown, never blindly sent again", async (_how, behave) => {
    const port = await broken("message", behave);
    expect(await sendSmtp(settings(port), mail(), FAST)).toMatchObject({ outcome: "unknown" });
  });

  it("nobody listening, and a name that does not exist, are tried again later", async () => {
    expect(await sendSmtp(settings(await freePort()), mail(), FAST)).toMatchObject({ outcome: "retry" });
    expect(await sendSmtp(settings(25, { host: "mail.invalid" }), mail(), FAST)).toMatchObject({ outcome: "retry" });
  });

  it("refuses to send a password over an unprotected connection", async () => {
    let asked = false;
    const options: Parameters<typeof startMailServer>[0] = {
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => {
        asked = true;
        done(null, { user: auth.username ?? "" });
      },
    };
    // This machine, but not under a name that says so.
    const { port } = await sink(options, "127.0.0.2");
    const outcome = await sendSmtp(settings(port, { host: "127.0.0.2", user: "u", password: "p" }), mail(), FAST);
    expect(outcome).toMatchObject({ outcome: "failed", reason: expect.stringContaining("STARTTLS") });
    expect(asked).toBe(false);
  });

  it.each<[string, string, object, Partial<SmtpSettings>]>([
    ["subject", "sent", { subject: "Hello\r\nBcc: victim@other.example\r\n\r\nbody" }, {}],
    ["answer address", "sent", { replyTo: "a@b.example\r\nBcc: victim@other.example" }, {}],
    [
      "file name",
      "sent",
      { attachments: [{ name: "a\r\nBcc: victim@other.example", mediaType: "a/b", content: Buffer.of(1) }] },
      {},
    ],
    ["sender name", "sent", {}, { fromName: "Me\r\nBcc: victim@other.example" }],
    ["recipient", "failed", { recipient: "marie@client.example\r\nBcc: victim@other.example" }, {}],
    ["recipient command", "failed", { recipient: "marie@client.example>\r\nRCPT TO:<victim@other.example" }, {}],
  ])("a %s with line breaks is %s without a further header or recipient", async (_where, outcome, changes, from) => {
    const { port, received } = await sink();
    expect(await sendSmtp(settings(port, from), mail(changes), FAST)).toMatchObject({ outcome });
    expect(received).toHaveLength(outcome === "sent" ? 1 : 0);
    for (const { raw, to } of received) {
      expect(raw).not.toMatch(/^bcc:/im);
      expect(to).toEqual(["marie@client.example"]);
    }
  });
});

describe("smtpSettingsOfUrl", () => {
  it.each([
    ["smtp://mail.example", { host: "mail.example", port: 587, security: "starttls" }],
    [
      "smtps://u:p%40ss@mail.example",
      { host: "mail.example", port: 465, security: "tls", user: "u", password: "p@ss" },
    ],
    ["smtp://[::1]:1025", { host: "::1", port: 1025 }],
  ])("reads %s", (url, expected) => {
    expect(smtpSettingsOfUrl(url, "Koomky <no-reply@koomky.example>")).toMatchObject({
      ...expected,
      fromName: "Koomky",
      fromAddress: "no-reply@koomky.example",
    });
  });

  it.each(["http://mail.example", "mail.example:25", "", "smtp://"])("refuses %j without repeating it", (url) => {
    expect(() => smtpSettingsOfUrl(url, "a@b.example")).toThrow("SMTP_URL must look like");
  });

  it("refuses a sender without an address", () => {
    expect(() => smtpSettingsOfUrl("smtp://mail.example", "")).toThrow("MAIL_FROM");
  });
});
