import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { invitations, members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { inSystem } from "@/db/system";
import { getMail } from "@/lib/ops/mailbox/get-mail";
import { listMails } from "@/lib/ops/mailbox/list-mails";
import { findSession } from "@/lib/platform/auth/find-session";
import { given, PASSWORD, type GivenPerson } from "@/tests/support/given";
import { acceptInvitation } from "./accept-invitation";
import { inviteMember } from "./invite-member";
import { joinWorkspace } from "./join-workspace";
import { listInvitations } from "./list-invitations";
import { previewInvitation } from "./preview-invitation";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

const NEW_PASSWORD = "lampe-virage-cactus-81";

/** The token of the newest link mailed to an address. */
async function mailedToken(owner: GivenPerson, email: string): Promise<string> {
  const { items } = await listMails(owner.ctx, { search: email });
  const mail = items.find(({ recipient }) => recipient === email);
  const { text } = await getMail(owner.ctx, { mailId: mail?.id ?? "" });
  const token = /\/invitation\/([0-9a-f]{64})/.exec(text ?? "")?.[1];
  if (!token) throw new Error("No link in the mail");
  return token;
}

let counter = 0;
const freshAddress = () => `invitee-${(counter += 1)}@example.com`;

async function invited(owner: GivenPerson, email = freshAddress()) {
  const invitation = await inviteMember(owner.ctx, { email, role: "member" });
  return { ...invitation, email, token: await mailedToken(owner, email) };
}

const accept = (token: string, change: object = {}) =>
  acceptInvitation(given.visitor(), { token, name: "Léa Marchand", password: NEW_PASSWORD, ...change });

const dead = { kind: "invalid", code: "invitation.invalid" };

describe("an invitation", () => {
  it("makes a new person a member, with a session", async () => {
    const owner = await given.workspace();
    const { token, email } = await invited(owner);
    expect(await previewInvitation(given.visitor(), { token })).toEqual({
      workspaceName: owner.workspaceName,
      email,
      role: "member",
      invitedBy: owner.name,
      hasAccount: false,
    });
    const { session, requires2fa } = await accept(token);
    expect(requires2fa).toBe(false);
    const found = await findSession(session.secret);
    expect(found).toMatchObject({ workspaceId: owner.workspaceId, role: "member", name: "Léa Marchand" });
  });

  it("works once, however many accept it at the same time", async () => {
    const owner = await given.workspace();
    const { token, email } = await invited(owner);
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => accept(token)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await inSystem("read", async (tx) => {
      expect(await tx.$count(users, eq(users.email, email))).toBe(1);
      expect(await tx.$count(members, eq(members.workspaceId, owner.workspaceId))).toBe(2);
    });
  });

  it("works once for somebody with an account, however many at the same time", async () => {
    const [owner, person] = [await given.workspace(), await given.workspace()];
    const { token } = await invited(owner, person.email);
    const tries = await Promise.allSettled([
      accept(token, { password: PASSWORD }),
      accept(token, { password: PASSWORD }),
      joinWorkspace(person.ctx, { token }),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const count = inSystem("read", (tx) => tx.$count(members, eq(members.workspaceId, owner.workspaceId)));
    expect(await count).toBe(2);
  });

  it("is refused alike when unknown, used, revoked, replaced, renewed or expired", async () => {
    const owner = await given.workspace();
    const used = await invited(owner);
    await accept(used.token);
    const revoked = await invited(owner);
    await revokeInvitation(owner.ctx, { invitationId: revoked.id });
    const replaced = await invited(owner);
    await invited(owner, replaced.email.toUpperCase());
    const renewed = await invited(owner);
    await resendInvitation(owner.ctx, { invitationId: renewed.id });
    const expired = await invited(owner);
    const past = { expiresAt: new Date(Date.now() - 1_000) };
    await inSystem("write", (tx) => tx.update(invitations).set(past).where(eq(invitations.id, expired.id)));
    const tokens = ["0".repeat(64), ...[used, revoked, replaced, renewed, expired].map(({ token }) => token)];
    for (const token of tokens) {
      await expect(accept(token)).rejects.toMatchObject(dead);
      await expect(previewInvitation(given.visitor(), { token })).rejects.toMatchObject(dead);
      await expect(joinWorkspace(owner.ctx, { token })).rejects.toMatchObject(dead);
    }
    const { token } = { token: await mailedToken(owner, renewed.email) };
    expect(await previewInvitation(given.visitor(), { token })).toMatchObject({ email: renewed.email });
  });

  it("asks somebody who has an account for its password", async () => {
    const [owner, person] = [await given.workspace(), await given.workspace()];
    const { token } = await invited(owner, person.email);
    expect(await previewInvitation(given.visitor(), { token })).toMatchObject({ hasAccount: true });
    await expect(accept(token)).rejects.toMatchObject({ code: "auth.invalid_credentials" });
    const { session } = await accept(token, { password: PASSWORD });
    expect(await findSession(session.secret)).toMatchObject({ userId: person.userId, workspaceId: owner.workspaceId });
  });

  it("leaves the session of somebody with a second factor waiting for it", async () => {
    const [owner, person] = [await given.workspace(), await given.workspace()];
    await given.twoFactor(person);
    const { token } = await invited(owner, person.email);
    const { session, requires2fa } = await accept(token, { password: PASSWORD });
    expect(requires2fa).toBe(true);
    expect(await findSession(session.secret)).toMatchObject({ level: 1 });
  });

  it("can be taken up signed in, by the address it was sent to alone", async () => {
    const [owner, person, other] = [await given.workspace(), await given.workspace(), await given.workspace()];
    const { token } = await invited(owner, person.email);
    await expect(joinWorkspace(other.ctx, { token })).rejects.toMatchObject({ code: "invitation.other_address" });
    expect(await joinWorkspace(person.ctx, { token })).toEqual({ workspaceId: owner.workspaceId });
  });

  it("wants a name and a good password of a new person", async () => {
    const owner = await given.workspace();
    const { token } = await invited(owner);
    await expect(accept(token, { name: undefined })).rejects.toMatchObject({ issues: [{ path: "name" }] });
    await expect(accept(token, { password: "azertyuiop12" })).rejects.toMatchObject({ issues: [{ path: "password" }] });
  });

  it("tells the owners that somebody joined, and not those who turned that off", async () => {
    const owner = await given.workspace();
    const quiet = await given.member(owner, "owner");
    const off = { notifications: { team: { inApp: true, mail: false } } };
    await inSystem("write", (tx) => tx.update(users).set(off).where(eq(users.id, quiet.userId)));
    await accept((await invited(owner)).token);
    expect(await listMails(owner.ctx, { search: owner.email })).toMatchObject({ total: 1 });
    expect(await listMails(owner.ctx, { search: quiet.email })).toMatchObject({ total: 0 });
  });
});

describe("inviting", () => {
  it("refuses a member", async () => {
    const owner = await given.workspace();
    const colleague = await given.member(owner);
    const again = inviteMember(owner.ctx, { email: colleague.email.toUpperCase(), role: "admin" });
    await expect(again).rejects.toMatchObject({ code: "member.exists", issues: [{ path: "email" }] });
  });

  it("keeps one open invitation per address under parallel calls", async () => {
    const owner = await given.workspace();
    const email = freshAddress();
    await Promise.allSettled(Array.from({ length: 5 }, () => inviteMember(owner.ctx, { email, role: "admin" })));
    expect(await listInvitations(owner.ctx, {})).toMatchObject({ total: 1 });
  });

  it("shows the link to owners only, and to no token", async () => {
    const owner = await given.workspace();
    const admin = await given.member(owner, "admin");
    const { email } = await invited(owner);
    const { items } = await listMails(admin.ctx, { search: email });
    const mailId = items[0]?.id;
    expect(await getMail(admin.ctx, { mailId })).toMatchObject({ body: "hidden", text: null, html: null });
    const asToken = { ...owner.ctx, actor: { ...owner.ctx.actor, kind: "token" as const } };
    expect(await getMail(asToken, { mailId })).toMatchObject({ body: "hidden", text: null, html: null });
    expect(await getMail(owner.ctx, { mailId })).toMatchObject({ body: "shown" });
  });

  it("does not reach another workspace's invitations", async () => {
    const [mine, theirs] = [await given.workspace(), await given.workspace()];
    const { id: invitationId, token } = await invited(theirs);
    await expect(resendInvitation(mine.ctx, { invitationId })).rejects.toMatchObject({ kind: "not_found" });
    await expect(revokeInvitation(mine.ctx, { invitationId })).rejects.toMatchObject({ kind: "not_found" });
    expect(await listInvitations(mine.ctx, {})).toMatchObject({ total: 0 });
    expect(await previewInvitation(given.visitor(), { token })).toMatchObject({ workspaceName: theirs.workspaceName });
  });
});
