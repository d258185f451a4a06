import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { passwordResets } from "@/db/schema/identity/credentials";
import { inSystem } from "@/db/system";
import { getMemberAvatar } from "@/lib/identity/members/get-member-avatar";
import { listMembers } from "@/lib/identity/members/list-members";
import { listMyWorkspaces } from "@/lib/identity/my-workspaces/list-my-workspaces";
import { switchWorkspace } from "@/lib/identity/my-workspaces/switch-workspace";
import { listMails } from "@/lib/ops/mailbox/list-mails";
import { members } from "@/db/schema/identity/members";
import { findSession } from "@/lib/platform/auth/find-session";
import { given } from "@/tests/support/given";
import { changeAvatar } from "./change-avatar";
import { changeEmail } from "./change-email";
import { changeNotifications } from "./change-notifications";
import { getAvatar } from "./get-avatar";
import { getProfile } from "./get-profile";
import { removeAvatar } from "./remove-avatar";
import { updateProfile } from "./update-profile";
import { viewProfile } from "./view";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2563eb" } })
    .png()
    .toBuffer();

describe("a profile", () => {
  it("shows no credential", async () => {
    const owner = await given.workspace();
    const profile = viewProfile(await getProfile(owner.ctx, {}));
    expect(Object.keys(profile).sort()).toEqual(
      ["avatarUrl", "createdAt", "email", "id", "letterShortcuts", "locale", "name", "notifications"].sort(),
    );
  });

  it("changes name, language and shortcuts for the next request", async () => {
    const owner = await given.workspace();
    await updateProfile(owner.ctx, { name: "Camille Roussel", locale: "en", letterShortcuts: false });
    expect(await findSession(owner.session.secret)).toMatchObject({ name: "Camille Roussel", locale: "en" });
    expect(await getProfile(owner.ctx, {})).toMatchObject({ letterShortcuts: false });
  });

  it("loses no switch flipped at the same time as another", async () => {
    const owner = await given.workspace();
    await Promise.all([
      changeNotifications(owner.ctx, { team: { mail: false } }),
      changeNotifications(owner.ctx, { team: { inApp: false } }),
      changeNotifications(owner.ctx, { jobs: { mail: false } }),
    ]);
    expect(viewProfile(await getProfile(owner.ctx, {})).notifications).toEqual({
      team: { inApp: false, mail: false },
      jobs: { inApp: true, mail: false },
    });
  });
});

describe("another address", () => {
  it("is refused when it has an account, whatever its case", async () => {
    const [owner, other] = [await given.workspace(), await given.workspace()];
    const taken = changeEmail(owner.ctx, { email: other.email.toUpperCase() });
    await expect(taken).rejects.toMatchObject({
      kind: "conflict",
      issues: [{ path: "email", code: "user.email_taken" }],
    });
  });

  it("goes to one of two who want it at once", async () => {
    const people = [await given.workspace(), await given.workspace()];
    const email = `wanted-${people[0]?.userId}@example.com`;
    const tries = await Promise.allSettled(people.map(({ ctx }) => changeEmail(ctx, { email })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is told to the old one, and ends the resets mailed there", async () => {
    const owner = await given.workspace();
    const reset = { userId: owner.userId, tokenHash: owner.userId, expiresAt: new Date(Date.now() + 60_000) };
    await inSystem("write", (tx) => tx.insert(passwordResets).values(reset));
    await changeEmail(owner.ctx, { email: `new-${owner.email}` });
    const [row] = await inSystem("read", (tx) =>
      tx.select().from(passwordResets).where(eq(passwordResets.userId, owner.userId)),
    );
    expect(row?.usedAt).not.toBeNull();
    const { items } = await listMails(owner.ctx, { search: "adresse" });
    expect(items.map(({ recipient }) => recipient)).toEqual([owner.email]);
  });

  it("takes the password again", async () => {
    const { ctx } = await given.workspace();
    const old = { ...ctx, actor: { ...ctx.actor, steppedUpAt: null } };
    const attempt = async () => changeEmail(old, { email: "x@example.com" });
    await expect(attempt()).rejects.toMatchObject({ code: "auth.step_up_required" });
  });
});

describe("a picture", () => {
  it("is drawn anew as a square, shown to colleagues and to nobody else", async () => {
    const [owner, stranger] = [await given.workspace(), await given.workspace()];
    const colleague = await given.member(owner);
    const profile = viewProfile(await changeAvatar(owner.ctx, await picture(900, 300)));
    const { image, mediaType } = await getAvatar(owner.ctx, {});
    expect(await sharp(image).metadata()).toMatchObject({ format: "webp", width: 256, height: 256 });
    expect(mediaType).toBe("image/webp");
    expect(profile.avatarUrl).toMatch(/^\/api\/v1\/profile\/avatar\?v=[0-9a-f]{12}$/);
    const { items } = await listMembers(colleague.ctx, { search: owner.email });
    const memberId = items[0]?.id;
    expect((await getMemberAvatar(colleague.ctx, { memberId })).image.equals(image)).toBe(true);
    await expect(getMemberAvatar(stranger.ctx, { memberId })).rejects.toMatchObject({ kind: "not_found" });
    await removeAvatar(owner.ctx, {});
    await expect(getAvatar(owner.ctx, {})).rejects.toMatchObject({ kind: "not_found" });
  });

  it("is refused when it is none", async () => {
    const { ctx } = await given.workspace();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await expect(changeAvatar(ctx, svg)).rejects.toMatchObject({ code: "image.type_refused" });
    const broken = (await picture(200, 200)).subarray(0, 120);
    await expect(changeAvatar(ctx, Buffer.from(broken))).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("workspaces of a person", () => {
  it("are listed, and switched between by members only", async () => {
    const [person, other, foreign] = [await given.workspace(), await given.workspace(), await given.workspace()];
    const { workspaceId } = other;
    await inSystem("write", (tx) =>
      tx.insert(members).values({ workspaceId, userId: person.userId, role: "accountant" }),
    );
    const listed = await listMyWorkspaces(person.ctx, {});
    expect(listed.map(({ id, role, active }) => ({ id, role, active }))).toHaveLength(2);
    expect(listed.find(({ active }) => active)?.id).toBe(person.workspaceId);
    await switchWorkspace(person.ctx, { workspaceId });
    expect(await findSession(person.session.secret)).toMatchObject({ workspaceId, role: "accountant" });
    const away = switchWorkspace(person.ctx, { workspaceId: foreign.workspaceId });
    await expect(away).rejects.toMatchObject({ kind: "not_found" });
  });
});
