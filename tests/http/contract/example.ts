import { inSystem } from "@/db/system";
import { jobRuns } from "@/db/schema/jobs/job-runs";
import { only } from "@/lib/kernel/only";
import { inviteMember } from "@/lib/identity/invitations/invite-member";
import { listMembers } from "@/lib/identity/members/list-members";
import { getMail } from "@/lib/ops/mailbox/get-mail";
import { listMails } from "@/lib/ops/mailbox/list-mails";
import { parseApiToken } from "@/lib/platform/crypto/token";
import sharp from "sharp";
import { call, type Sent } from "../../support/api-client";
import { given, type GivenPerson } from "../../support/given";

/** A request that succeeds, in a world made for it. */
export interface Example {
  /** Who sends it, signed in by cookie and by token alike. */
  person: GivenPerson;
  params?: Record<string, string>;
  body?: Record<string, unknown>;
  /** Such as the version a change is based on. */
  headers?: Record<string, string>;
  upload?: Uint8Array<ArrayBuffer>;
  /** What the upload is declared as; a picture unless told otherwise. */
  mediaType?: string;
  /** How the sender proves who they are, where not by either of the two usual ways. */
  proof?: Pick<Sent, "bearer" | "cookie">;
}

export interface ExampleMaker {
  (): Promise<Example>;
  /** The request ends the proof it came with, so that it cannot be repeated. */
  once?: boolean;
}

/** Marks a request that ends the proof it came with. */
export const once = (make: () => Promise<Example>): ExampleMaker => Object.assign(make, { once: true });

/** A request of an owner that needs nothing to be there. */
export const owned =
  (body?: Record<string, unknown>): ExampleMaker =>
  async () => ({ person: await given.workspace(), ...(body ? { body } : {}) });

let counter = 0;
export const freshAddress = () => `somebody-${process.pid}-${(counter += 1)}@example.com`;

/** Invites an address and takes the link out of the owner's mailbox. */
export async function invite(owner: GivenPerson, email = freshAddress()): Promise<{ id: string; token: string }> {
  const { id } = await inviteMember(owner.ctx, { email, role: "member" });
  const { items } = await listMails(owner.ctx, { search: email });
  const { text } = await getMail(owner.ctx, { mailId: items[0]?.id });
  const token = /\/invitation\/([0-9a-f]{64})/.exec(text ?? "")?.[1];
  if (!token) throw new Error("The mail has no link");
  return { id, token };
}

/** The id of a membership. */
export async function memberIdOf(owner: GivenPerson, { userId }: Pick<GivenPerson, "userId">): Promise<string> {
  const { items } = await listMembers(owner.ctx, {});
  return only(items.filter((member) => member.userId === userId)).id;
}

export const tokenIdOf = (token: string): string => parseApiToken(token)?.id ?? "";

/** A run that failed for good. */
export async function failedRun({ workspaceId }: GivenPerson): Promise<string> {
  const eventId = crypto.randomUUID();
  const event = {
    id: eventId,
    name: "mail.queued",
    ts: Date.now(),
    data: { workspaceId, mailId: crypto.randomUUID() },
  };
  const error = { name: "Error", message: "The server refused the mail" };
  const [run] = await inSystem("write", (tx) =>
    tx
      .insert(jobRuns)
      .values({
        workspaceId,
        functionId: "deliver-mail",
        eventId,
        eventName: event.name,
        event,
        error,
        status: "failed",
        failures: 1,
        startedAt: new Date(),
        finishedAt: new Date(),
      })
      .returning({ id: jobRuns.id }),
  );
  return run?.id ?? "";
}

export const picture = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 300, height: 200, channels: 3, background: "#0f766e" } })
      .png()
      .toBuffer(),
  );

/** Puts a picture where an address takes one. */
export async function putPicture(path: string, { token: bearer }: GivenPerson): Promise<void> {
  const { status } = await call("PUT", path, {
    bearer,
    raw: await picture(),
    headers: { "content-type": "image/png" },
  });
  if (status !== 200) throw new Error(`The picture was not taken: ${status}`);
}
