import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { smsMessages } from "@/db/schema/platform/sms";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { systemContext } from "../context";
import type { Delivery } from "../delivery";
import { writeCtx } from "../operation";
import { deliverSms } from "./deliver-sms";
import { queueSms } from "./queue-sms";
import { captureSms } from "./sms-transport";

const workspaceId = randomUUID();
const scope = { workspaceId, userId: null };

beforeAll(() =>
  inSystem("write", async (tx) => {
    await tx.execute(sql`insert into workspaces (id, name) values (${workspaceId}, 'A')`);
  }),
);

const queue = (to = "+33612345678", text = "Bonjour") =>
  inWorkspace(scope, "write", (tx) => queueSms(writeCtx(tx, systemContext(workspaceId)), { to, text }));

const rowOf = async (id: string) =>
  (await inWorkspace(scope, "read", (tx) => tx.select().from(smsMessages).where(eq(smsMessages.id, id))))[0];

/** A provider that answers as told and counts. */
function provider(delivery: Delivery) {
  const seen: string[] = [];
  const send = async ({ recipient }: { recipient: string }) => {
    seen.push(recipient);
    return delivery;
  };
  return { seen, send };
}

describe("deliverSms", () => {
  it("sends once and keeps the provider's id", async () => {
    const twilio = provider({ outcome: "sent", providerId: "SM1" });
    const id = await queue();
    expect(await deliverSms({ workspaceId, id }, twilio, false)).toBe("sent");
    expect(await deliverSms({ workspaceId, id }, twilio, false)).toBe("sent");
    expect(twilio.seen).toEqual(["+33612345678"]);
    expect(await rowOf(id)).toMatchObject({ status: "sent", providerId: "SM1", attempts: 1 });
  });

  it("is captured when no provider is configured", async () => {
    const id = await queue();
    expect(await deliverSms({ workspaceId, id }, captureSms, false)).toBe("captured");
  });

  it("waits for another attempt, then gives up", async () => {
    const busy = provider({ outcome: "retry", reason: "busy" });
    const id = await queue();
    expect(await deliverSms({ workspaceId, id }, busy, false)).toBe("queued");
    expect(await deliverSms({ workspaceId, id }, busy, true)).toBe("failed");
    expect(await rowOf(id)).toMatchObject({ attempts: 2, error: "busy", providerId: null });
  });
});

describe("queueSms", () => {
  it.each(["0612345678", "+0612345678", "+33 6 12", "", "+3361234567890123"])("refuses %j as a number", async (to) => {
    await expect(queue(to)).rejects.toMatchObject({ code: "sms.recipient_malformed" });
  });

  it.each(["", "   ", "x".repeat(1_601)])("refuses a text of the wrong length", async (text) => {
    await expect(queue(undefined, text)).rejects.toMatchObject({ code: "sms.text_length" });
  });
});
