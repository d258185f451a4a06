import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { mailMessages } from "@/db/schema/platform/mail";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { attachmentsOf } from "@/tests/support/mail-attachments";
import { startBrokenMailServer, startMailServer } from "@/tests/support/mail-servers";
import { systemContext } from "../context";
import { writeCtx } from "../operation";
import { deliverMail } from "./deliver-mail";
import { mailBody, mayReadBody } from "./mail-body";
import { installationMail, smtpTransport, type MailTransport } from "./mail-transport";
import { queueMail } from "./queue-mail";

const [workspaceId, elsewhere] = [randomUUID(), randomUUID()];
const scope = { workspaceId, userId: null };
const LINK = "https://koomky.example/reset/5f1d";

beforeAll(() =>
  inSystem("write", async (tx) => {
    await tx.execute(sql`insert into workspaces (id, name) values (${workspaceId}, 'A'), (${elsewhere}, 'B')`);
  }),
);

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const smtp = (port: number): MailTransport =>
  smtpTransport({ host: "127.0.0.1", port, security: "starttls", fromName: "A", fromAddress: "a@atelier.example" });

async function server(options?: Parameters<typeof startMailServer>[0]) {
  const started = await startMailServer(options);
  stops.push(started.stop);
  return started;
}

const queue = (changes: Partial<Parameters<typeof queueMail>[1]> = {}) =>
  inWorkspace(scope, "write", (tx) =>
    queueMail(writeCtx(tx, systemContext(workspaceId)), {
      to: "marie@client.example",
      subject: "Bonjour",
      text: LINK,
      html: `<a href="${LINK}">`,
      ...changes,
    }),
  );

const rowOf = async (id: string) => {
  const [row] = await inWorkspace(scope, "read", (tx) => tx.select().from(mailMessages).where(eq(mailMessages.id, id)));
  if (!row) throw new Error("no such row");
  return row;
};

const deliver = (id: string, transport: MailTransport, last = false) =>
  deliverMail({ workspaceId, id }, transport, last);

const refusing = (responseCode: number) => ({
  onRcptTo: (_address: unknown, _session: unknown, done: (error: Error) => void) =>
    done(Object.assign(new Error("refused"), { responseCode })),
});

describe("queueMail", () => {
  it("queues the row and the event in the caller's transaction, or neither", async () => {
    const eventsOf = (id: string) =>
      inWorkspace(scope, "read", (tx) => tx.execute(sql`select type from events where payload->>'mailId' = ${id}`));
    const id = await queue();
    expect(await rowOf(id)).toMatchObject({
      status: "queued",
      attempts: 0,
      secrecy: "open",
      text: LINK,
      bodySealed: null,
    });
    expect((await eventsOf(id)).rows).toEqual([{ type: "mail.queued" }]);

    let lost = "";
    const rolledBack = inWorkspace(scope, "write", async (tx) => {
      const t = writeCtx(tx, systemContext(workspaceId));
      lost = await queueMail(t, { to: "a@b.example", subject: "s", text: "t", html: "h" });
      throw new Error("the operation failed");
    });
    await expect(rolledBack).rejects.toThrow("the operation failed");
    expect((await eventsOf(lost)).rows).toEqual([]);
    await expect(rowOf(lost)).rejects.toThrow();
  });

  it.each(["", "marie", "marie@", "a@b.c, d@e.f", "a b@c.d", "a@b.c\r\nBcc: d@e.f", "<a@b.c>", "a@b@c.d", "a\0@b.c"])(
    "refuses %j as recipient",
    async (to) => {
      await expect(queue({ to })).rejects.toMatchObject({ kind: "invalid", code: "mail.recipient_malformed" });
    },
  );

  it("keeps its files with it, in their order", async () => {
    const file = (name: string) => ({ name, mediaType: "application/pdf", content: Buffer.from(name) });
    const id = await queue({
      attachments: [file("b.pdf"), file("a.pdf")],
      senderName: "Zoé",
      replyTo: "zoe@a.example",
    });
    expect(await rowOf(id)).toMatchObject({ senderName: "Zoé", replyTo: "zoe@a.example" });
    const { port, received } = await server();
    expect(await deliver(id, smtp(port))).toBe("sent");
    expect(attachmentsOf(received[0]?.raw ?? "")).toEqual([file("b.pdf"), file("a.pdf")]);
  });

  it("drops an answer address that is none, rather than the mail", async () => {
    expect(await rowOf(await queue({ replyTo: "nobody" }))).toMatchObject({ replyTo: null });
  });

  it("keeps subjects on one line", async () => {
    const { subject } = await rowOf(await queue({ subject: " Hello\r\nBcc: x@y.z\t " + "é".repeat(400) }));
    expect(subject).toMatch(/^Hello Bcc: x@y\.z é+$/);
    expect(subject).toHaveLength(250);
  });

  it("seals a body with a credential, and gives it to the right reader only", async () => {
    const row = await rowOf(await queue({ secrecy: "owners" }));
    expect(row).toMatchObject({ text: null, html: null });
    expect(JSON.stringify(row)).not.toContain("5f1d");
    expect(mailBody(row)).toEqual({ text: LINK, html: `<a href="${LINK}">` });
    expect(() => mailBody({ ...row, id: randomUUID() })).toThrow();
    const readers = (secrecy: typeof row.secrecy) =>
      (["owner", "admin", "member", "accountant", null] as const).filter((role) => mayReadBody(secrecy, role));
    expect(readers("open")).toHaveLength(5);
    expect(readers("owners")).toEqual(["owner"]);
    expect(readers("nobody")).toEqual([]);
  });
});

describe("deliverMail", () => {
  it("sends once, however often it is called", async () => {
    const { port, received } = await server();
    const id = await queue({ secrecy: "nobody" });
    expect(await deliver(id, smtp(port))).toBe("sent");
    expect(await deliver(id, smtp(port))).toBe("sent");
    expect(received).toHaveLength(1);
    expect(received[0]?.raw).toContain(`Message-ID: <${id}@atelier.example>`);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      status: "sent",
      attempts: 1,
      error: null,
      bodySealed: null,
      settledAt: expect.any(Date),
    });
    expect(mailBody(row)).toBeNull();
  });

  it("sends once when called 20 times at the same moment", async () => {
    const { port, received } = await server();
    const id = await queue();
    await Promise.all(Array.from({ length: 20 }, () => deliver(id, smtp(port))));
    expect(received).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("keeps what it captures, with its body, when no server is configured", async () => {
    const id = await queue({ secrecy: "owners" });
    expect(await deliver(id, installationMail())).toBe("captured");
    const row = await rowOf(id);
    expect(row.settledAt).toBeInstanceOf(Date);
    expect(mailBody(row)?.text).toBe(LINK);
  });

  it("goes back to the queue after a temporary refusal, and gives up at the last attempt", async () => {
    const { port } = await server(refusing(451));
    const id = await queue();
    expect(await deliver(id, smtp(port))).toBe("queued");
    expect(await rowOf(id)).toMatchObject({ attempts: 1, settledAt: null, error: expect.stringContaining("451") });
    expect(await deliver(id, smtp(port), true)).toBe("failed");
    expect(await rowOf(id)).toMatchObject({ attempts: 2, settledAt: expect.any(Date) });
  });

  it("fails at once when refused for good", async () => {
    const { port } = await server(refusing(550));
    const id = await queue();
    expect(await deliver(id, smtp(port))).toBe("failed");
    expect((await rowOf(id)).error).toContain("550");
  });

  it("does not send again what may have arrived", async () => {
    const breaking = await startBrokenMailServer("message", (socket) => socket.destroy());
    stops.push(breaking.stop);
    const { port, received } = await server();
    const id = await queue();
    expect(await deliver(id, smtp(breaking.port))).toBe("unknown");
    expect(await deliver(id, smtp(port))).toBe("unknown");
    expect(received).toHaveLength(0);
  });

  it("calls a mail unknown that a killed process left half-way", async () => {
    const { port, received } = await server();
    const id = await queue();
    await inWorkspace(scope, "write", (tx) =>
      tx.update(mailMessages).set({ status: "sending" }).where(eq(mailMessages.id, id)),
    );
    expect(await deliver(id, smtp(port))).toBe("unknown");
    expect(await rowOf(id)).toMatchObject({ error: "Interrupted while sending", settledAt: expect.any(Date) });
    expect(received).toHaveLength(0);
  });

  it("does not see another workspace's mail", async () => {
    const { port, received } = await server();
    const id = await queue();
    const foreign = deliverMail({ workspaceId: elsewhere, id }, smtp(port), false);
    await expect(foreign).rejects.toMatchObject({ kind: "not_found" });
    expect(received).toHaveLength(0);
    expect((await rowOf(id)).status).toBe("queued");
  });
});
