import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { authAttempts, recoveryCodes, totpCredentials } from "@/db/schema/identity/credentials";
import { workspaces } from "@/db/schema/identity/workspaces";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { confirmTwoFactor } from "@/lib/identity/two-factor/confirm-two-factor";
import { disableTwoFactor } from "@/lib/identity/two-factor/disable-two-factor";
import { renewRecoveryCodes } from "@/lib/identity/two-factor/renew-recovery-codes";
import { startTwoFactor } from "@/lib/identity/two-factor/start-two-factor";
import { twoFactorStatus } from "@/lib/identity/two-factor/two-factor-status";
import { verifySecondFactor } from "@/lib/identity/two-factor/verify-second-factor";
import { findSession } from "@/lib/platform/auth/find-session";
import { findToken } from "@/lib/platform/auth/find-token";
import type { Identified } from "@/lib/platform/auth/identified";
import type { Ctx } from "@/lib/platform/context";
import { given } from "@/tests/support/given";
import { codeOf } from "./code-of";

const verify = (who: Identified, input: object) => verifySecondFactor(given.visitor(), who, input);

/** The authenticator app of somebody who scanned the QR code. */
const appOf = (secret: string) => {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
};

async function enrol(ctx: Ctx) {
  const { secret } = await startTwoFactor(ctx, {});
  const code = appOf(secret);
  return { ...(await confirmTwoFactor(ctx, { code: code() })), code };
}

test("of parallel uses of one code exactly one finishes a sign-in, whatever they come with", async () => {
  const owner = await given.workspace();
  const authenticator = await given.twoFactor(owner);
  const code = authenticator.code();
  const browsers = await Promise.all([1, 2, 3].map(() => given.session(owner, 1)));
  const client = await findToken(await given.token(owner, "pending"));
  const everybody = [...browsers.map(({ who }) => who), ...(client ? [client] : [])];
  const outcomes = await Promise.all(everybody.map((who) => codeOf(verify(who, { code }))));
  expect(outcomes.toSorted()).toEqual(["auth.code_wrong", "auth.code_wrong", "auth.code_wrong", "ok"]);
});

test("a code of a step before the last accepted one is refused, a neighbouring later one passes", async () => {
  const owner = await given.workspace();
  const { code } = await given.twoFactor(owner);
  const attempt = async (steps: number) => codeOf(verify((await given.session(owner, 1)).who, { code: code(steps) }));
  expect(await attempt(0)).toBe("ok");
  expect(await attempt(-1)).toBe("auth.code_wrong");
  expect(await attempt(1)).toBe("ok");
  expect(await attempt(3)).toBe("auth.code_wrong");
});

test("the second factor gives the browser a new id and kills the pending one", async () => {
  const owner = await given.workspace();
  const { code } = await given.twoFactor(owner);
  const pending = await given.session(owner, 1);
  const { session, recoveryCodesLeft } = await verify(pending.who, { code: code() });
  expect(recoveryCodesLeft).toBeNull();
  expect(await findSession(pending.secret)).toBeUndefined();
  expect(await findSession(session?.secret ?? "")).toMatchObject({ level: 2, sessionId: pending.who.sessionId });
});

test("an API sign-in gets a token in place of the pending one", async () => {
  const owner = await given.workspace();
  const { code } = await given.twoFactor(owner);
  const pending = await given.token(owner, "pending");
  const who = await findToken(pending);
  if (!who) throw new Error("no pending token");
  const { token } = await verify(who, { code: code() });
  expect(await findToken(pending)).toBeUndefined();
  expect(await findToken(token ?? "")).toMatchObject({ tokenKind: "login", userId: owner.userId });
});

test("five tries in a quarter of an hour, counted exactly under parallel use, right code or not", async () => {
  const owner = await given.workspace();
  const { code } = await given.twoFactor(owner);
  const { who } = await given.session(owner, 1);
  const wrong = { code: code(100) };
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => codeOf(verify(who, wrong))));
  expect(outcomes.filter((reason) => reason === "auth.code_wrong")).toHaveLength(5);
  expect(outcomes.filter((reason) => reason === "auth.code_attempts")).toHaveLength(7);
  expect(await codeOf(verify(who, { code: code() }))).toBe("auth.code_attempts");
  const [row] = await inSystem("read", (tx) =>
    tx
      .select()
      .from(authAttempts)
      .where(eq(authAttempts.key, `second-factor:${owner.userId}`)),
  );
  expect(row?.failures).toBe(5);
  expect((row?.blockedUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(14 * 60_000);
});

test("a recovery code works once, however it is typed and however often at the same moment", async () => {
  const owner = await given.workspace();
  const { recoveryCodes: codes } = await given.twoFactor(owner);
  const typed = (codes[3] ?? "").toUpperCase().replace(/(.{4})/g, "$1-");
  const sessions = await Promise.all([1, 2, 3].map(() => given.session(owner, 1)));
  const outcomes = await Promise.all(sessions.map(({ who }) => codeOf(verify(who, { recoveryCode: typed }))));
  expect(outcomes.toSorted()).toEqual(["auth.code_wrong", "auth.code_wrong", "ok"]);
  expect(await twoFactorStatus(owner.ctx, {})).toMatchObject({ recoveryCodesLeft: 9 });
});

test("exactly one of code and recovery code is asked for", async () => {
  const owner = await given.workspace();
  const { who } = await given.session(owner, 1);
  for (const input of [{}, { code: "123456", recoveryCode: "a".repeat(16) }, { code: "12345" }]) {
    expect(await codeOf(verify(who, input))).toBe("input.invalid");
  }
});

test("turning it on shows ten codes, keeps the acting session under a new id and ends every other proof", async () => {
  const owner = await given.workspace();
  const other = await given.session(owner);
  const personal = await given.token(owner, "personal", ["account:read"]);
  const { secret, uri, qr } = await startTwoFactor(owner.ctx, {});
  expect(uri).toContain(`otpauth://totp/Koomky:${encodeURIComponent(owner.email)}?`);
  expect(qr).toMatch(/^<svg /);
  expect((await twoFactorStatus(owner.ctx, {})).confirmedAt).toBeNull();
  const { recoveryCodes: codes, proof } = await confirmTwoFactor(owner.ctx, { code: appOf(secret)() });
  expect(new Set(codes).size).toBe(10);
  expect(await findSession(owner.session.secret)).toBeUndefined();
  expect(await findSession(proof.session?.secret ?? "")).toMatchObject({ level: 2, twoFactor: true });
  expect(await findSession(other.secret)).toBeUndefined();
  expect(await findToken(owner.token)).toBeUndefined();
  expect(await findToken(personal)).toMatchObject({ userId: owner.userId });
  const stored = await inSystem("read", (tx) =>
    tx.select().from(recoveryCodes).where(eq(recoveryCodes.userId, owner.userId)),
  );
  expect(stored.map(({ codeHash }) => codeHash).join()).not.toContain(codes[0]?.replaceAll("-", ""));
  const { who } = await given.session(owner, 1);
  expect(await codeOf(verify(who, { recoveryCode: codes[0] }))).toBe("ok");
});

test("a replacement leaves the old authenticator in force until its own first code", async () => {
  const owner = await given.workspace();
  const { code } = await enrol(owner.ctx);
  const next = await startTwoFactor(owner.ctx, {});
  expect(await codeOf(verify((await given.session(owner, 1)).who, { code: code(1) }))).toBe("ok");
  const session = await given.session(owner);
  const confirmed = await codeOf(
    confirmTwoFactor(
      { ...owner.ctx, actor: { ...owner.ctx.actor, sessionId: session.who.sessionId } },
      { code: appOf(next.secret)() },
    ),
  );
  expect(confirmed).toBe("ok");
  expect(await codeOf(verify((await given.session(owner, 1)).who, { code: code(1) }))).toBe("auth.code_wrong");
  expect(await codeOf(verify((await given.session(owner, 1)).who, { code: appOf(next.secret)(1) }))).toBe("ok");
});

test("of parallel confirmations of one secret exactly one passes", async () => {
  const owner = await given.workspace();
  const { secret } = await startTwoFactor(owner.ctx, {});
  const code = appOf(secret)();
  const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(confirmTwoFactor(owner.ctx, { code }))));
  expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(1);
});

test("renewing replaces all recovery codes; turning off removes codes and secret; both end other sessions", async () => {
  const owner = await given.workspace();
  const first = await enrol(owner.ctx);
  const other = await given.session(owner);
  const renewed = await renewRecoveryCodes(owner.ctx, {});
  expect(await findSession(other.secret)).toBeUndefined();
  expect(await findSession(renewed.proof.session?.secret ?? "")).toBeDefined();
  const { who } = await given.session(owner, 1);
  expect(await codeOf(verify(who, { recoveryCode: first.recoveryCodes[0] }))).toBe("auth.code_wrong");
  const another = await given.session(owner);
  await disableTwoFactor(owner.ctx, {});
  expect(await findSession(another.secret)).toBeUndefined();
  const left = await inSystem("read", (tx) =>
    tx.select().from(totpCredentials).where(eq(totpCredentials.userId, owner.userId)),
  );
  expect(left).toEqual([]);
  expect(await codeOf(renewRecoveryCodes(owner.ctx, {}))).toBe("two_factor.off");
});

test("nobody turns it off whose workspace asks for it", async () => {
  const owner = await given.workspace();
  await enrol(owner.ctx);
  await inWorkspace(owner.ctx.actor, "write", (tx) =>
    tx.update(workspaces).set({ requireTwoFactor: true }).where(eq(workspaces.id, owner.workspaceId)),
  );
  expect(await codeOf(disableTwoFactor(owner.ctx, {}))).toBe("two_factor.required");
});

test("changes ask for the password again after five minutes", async () => {
  const { ctx } = await given.workspace();
  const later = { ...ctx, now: () => new Date(Date.now() + 5 * 60_000 + 1) };
  for (const change of [startTwoFactor, disableTwoFactor, renewRecoveryCodes]) {
    expect(await codeOf(change(later, {}))).toBe("auth.step_up_required");
  }
  expect(await codeOf(confirmTwoFactor(later, { code: "123456" }))).toBe("auth.step_up_required");
});
