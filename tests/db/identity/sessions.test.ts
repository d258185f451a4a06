import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events/events";
import { sessions } from "@/db/schema/identity/sessions";
import { inSystem } from "@/db/system";
import { describeDevice } from "@/lib/identity/sessions/describe-device";
import { listSessions } from "@/lib/identity/sessions/list-sessions";
import { revokeOtherSessions } from "@/lib/identity/sessions/revoke-other-sessions";
import { revokeSession } from "@/lib/identity/sessions/revoke-session";
import { signOut } from "@/lib/identity/sign-in/sign-out";
import { findSession } from "@/lib/platform/auth/find-session";
import { findToken } from "@/lib/platform/auth/find-token";
import { given } from "@/tests/support/given";
import { codeOf } from "./code-of";

test("the list shows browsers and API sign-ins of the person, the current one marked, no pending or dead ones", async () => {
  const owner = await given.workspace();
  const other = await given.session(owner);
  const idle = await given.session(owner);
  await given.session(owner, 1);
  await given.token(owner, "pending");
  await inSystem("write", (tx) =>
    tx
      .update(sessions)
      .set({ lastSeenAt: new Date(Date.now() - 7 * 86_400_000) })
      .where(eq(sessions.id, idle.who.sessionId ?? "")),
  );
  const { items, total } = await listSessions(owner.ctx, {});
  expect(total).toBe(3);
  expect(items.filter(({ current }) => current).map(({ id }) => id)).toEqual([owner.session.who.sessionId]);
  expect(items.find(({ id }) => id === other.who.sessionId)).toMatchObject({
    kind: "browser",
    device: "Firefox, Linux",
  });
  expect(items.filter(({ kind }) => kind === "api")).toMatchObject([{ device: "given login" }]);
  expect((await listSessions(owner.ctx, { search: "firefox", perPage: 1 })).items).toHaveLength(1);
});

test("one session is ended at once; those of others do not exist", async () => {
  const owner = await given.workspace();
  const other = await given.session(owner);
  const stranger = await given.workspace();
  const colleague = await given.member(owner, "admin");
  for (const { ctx } of [stranger, colleague]) {
    expect(await codeOf(revokeSession(ctx, { sessionId: other.who.sessionId }))).toBe("session.not_found");
  }
  await revokeSession(owner.ctx, { sessionId: other.who.sessionId });
  expect(await findSession(other.secret)).toBeUndefined();
  expect(await findSession(owner.session.secret)).toBeDefined();
  expect(await codeOf(revokeSession(owner.ctx, { sessionId: other.who.sessionId }))).toBe("session.not_found");
});

test("all others are ended at once, the acting one and personal tokens stay", async () => {
  const owner = await given.workspace();
  const bystander = await given.member(owner);
  const others = [await given.session(owner), await given.session(owner, 1)];
  const personal = await given.token(owner, "personal", ["account:read"]);
  expect(await revokeOtherSessions(owner.ctx, {})).toEqual({ revoked: 3 });
  for (const { secret } of others) expect(await findSession(secret)).toBeUndefined();
  expect(await findToken(owner.token)).toBeUndefined();
  expect(await findSession(owner.session.secret)).toBeDefined();
  expect(await findToken(personal)).toBeDefined();
  expect(await findSession(bystander.session.secret)).toBeDefined();
});

test("signing out ends the session or API sign-in of the request, pending ones too, and nothing else", async () => {
  const owner = await given.workspace();
  const pending = await given.session(owner, 1);
  const token = await findToken(owner.token);
  const personal = await findToken(await given.token(owner, "personal"));
  if (!token || !personal) throw new Error("no token");
  await signOut(given.visitor(), pending.who, {});
  expect(await findSession(pending.secret)).toBeUndefined();
  expect(await findSession(owner.session.secret)).toBeDefined();
  await signOut(given.visitor(), token, {});
  expect(await findToken(owner.token)).toBeUndefined();
  expect(await codeOf(signOut(given.visitor(), personal, {}))).toBe("auth.personal_token");
});

test("opening and closing is on the record, without secrets", async () => {
  const owner = await given.workspace();
  await signOut(given.visitor(), owner.session.who, {});
  const trail = await inSystem("read", (tx) =>
    tx.select().from(events).where(eq(events.workspaceId, owner.workspaceId)),
  );
  expect(trail.map(({ type }) => type)).toEqual(expect.arrayContaining(["session.opened", "session.closed"]));
  expect(JSON.stringify(trail)).not.toContain(owner.session.secret);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari, iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  ["curl/8.5.0", null],
  [null, null],
])("%s is %s", (userAgent, device) => {
  expect(describeDevice(userAgent)).toBe(device);
});
