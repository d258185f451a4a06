import { expect, test, vi } from "vitest";
import { inSystem } from "@/db/system";
import { authAttempts } from "@/db/schema/identity/credentials";
import { mailMessages } from "@/db/schema/platform/mail";
import { passwordAttempts } from "@/lib/identity/attempts/attempt-keys";
import { listMembers } from "@/lib/identity/members/list-members";
import { removeMember } from "@/lib/identity/members/remove-member";
import { login } from "@/lib/identity/sign-in/login";
import { signIn } from "@/lib/identity/sign-in/sign-in";
import type { DomainError } from "@/lib/kernel/errors";
import { findSession } from "@/lib/platform/auth/find-session";
import { findToken } from "@/lib/platform/auth/find-token";
import { eq, sql } from "drizzle-orm";
import { given, PASSWORD } from "@/tests/support/given";
import { codeOf } from "./code-of";

vi.mock("@node-rs/argon2", async (importOriginal) => {
  const real = await importOriginal<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

const attemptsAt = (email: string) =>
  inSystem("read", async (tx) => {
    const [row] = await tx
      .select()
      .from(authAttempts)
      .where(eq(authAttempts.key, passwordAttempts(email)));
    return row;
  });

const endPause = (email: string) =>
  inSystem("write", (tx) =>
    tx
      .update(authAttempts)
      .set({ blockedUntil: sql`now()` })
      .where(eq(authAttempts.key, passwordAttempts(email))),
  );

test("the right password opens a session that leads to its workspace", async () => {
  const owner = await given.workspace();
  const { session, requires2fa } = await signIn(given.visitor(), {
    email: ` ${owner.email.toUpperCase()} `,
    password: PASSWORD,
  });
  expect(requires2fa).toBe(false);
  expect(await findSession(session.secret)).toMatchObject({
    userId: owner.userId,
    workspaceId: owner.workspaceId,
    level: 2,
  });
});

test("with a second factor the password alone opens a pending session and a pending token", async () => {
  const owner = await given.workspace();
  await given.twoFactor(owner);
  const { session, requires2fa } = await signIn(given.visitor(), { email: owner.email, password: PASSWORD });
  expect(requires2fa).toBe(true);
  expect(await findSession(session.secret)).toMatchObject({ level: 1, steppedUpAt: null });
  const answer = await login(given.visitor(), { email: owner.email, password: PASSWORD, deviceName: "cli" });
  expect(answer.requires2fa).toBe(true);
  expect(await findToken(answer.token)).toMatchObject({ tokenKind: "pending", steppedUpAt: null });
});

test("an unknown address and a wrong password cost one verification each and answer alike", async () => {
  const { verify } = await import("@node-rs/argon2");
  const owner = await given.workspace();
  const cost = async (email: string) => {
    vi.mocked(verify).mockClear();
    const refused = await signIn(given.visitor(), { email, password: "not-the-password" }).catch(
      (error: DomainError) => error,
    );
    const { kind, code, message } = refused as DomainError;
    const [hash] = vi.mocked(verify).mock.calls[0] ?? [];
    return {
      kind,
      code,
      message,
      calls: vi.mocked(verify).mock.calls.length,
      parameters: String(hash).split("$").slice(0, 4),
    };
  };
  const known = await cost(owner.email);
  expect(known).toMatchObject({ kind: "unauthenticated", code: "auth.invalid_credentials", calls: 1 });
  expect(await cost("nobody@example.com")).toEqual(known);
});

test("of wrong passwords at the same moment five are tried, exactly, and the account is told once", async () => {
  const owner = await given.workspace();
  const tries = Array.from({ length: 20 }, () =>
    codeOf(signIn(given.visitor(), { email: owner.email, password: "not-the-password" })),
  );
  const outcomes = await Promise.all(tries);
  expect(outcomes.filter((code) => code === "auth.invalid_credentials")).toHaveLength(5);
  expect(outcomes.filter((code) => code === "auth.locked")).toHaveLength(15);
  expect(await attemptsAt(owner.email)).toMatchObject({ failures: 5 });
  const mails = await inSystem("read", (tx) =>
    tx.select().from(mailMessages).where(eq(mailMessages.recipient, owner.email)),
  );
  expect(mails.map(({ subject }) => subject)).toEqual(["Plusieurs mots de passe erronés sur votre compte"]);
});

test("while the pause lasts the right password waits too; it doubles with each further wrong one, and success ends it", async () => {
  const owner = await given.workspace();
  const wrong = () => signIn(given.visitor(), { email: owner.email, password: "not-the-password" });
  const right = () => signIn(given.visitor(), { email: owner.email, password: PASSWORD });
  for (let count = 0; count < 5; count += 1) await codeOf(wrong());
  const locked = await right().catch((error: DomainError) => error);
  expect(locked).toMatchObject({ kind: "rate_limited", code: "auth.locked" });
  expect((locked as DomainError).retryAfter).toBeGreaterThan(25);
  expect((locked as DomainError).retryAfter).toBeLessThanOrEqual(30);
  await endPause(owner.email);
  expect(await codeOf(wrong())).toBe("auth.invalid_credentials");
  const longer = (await right().catch((error: DomainError) => error)) as DomainError;
  expect(longer.retryAfter).toBeGreaterThan(55);
  await endPause(owner.email);
  expect(await codeOf(right())).toBe("ok");
  expect(await attemptsAt(owner.email)).toBeUndefined();
});

test("an unknown address is slowed down like a known one", async () => {
  const email = "somebody-else@example.com";
  const wrong = () => signIn(given.visitor(), { email, password: "not-the-password" });
  for (let count = 0; count < 5; count += 1) expect(await codeOf(wrong())).toBe("auth.invalid_credentials");
  expect(await codeOf(wrong())).toBe("auth.locked");
});

test("an attempt that could not be judged does not count", async () => {
  const { verify } = await import("@node-rs/argon2");
  const owner = await given.workspace();
  for (let count = 0; count < 6; count += 1) {
    vi.mocked(verify).mockRejectedValueOnce(new Error("no thread was free"));
    await expect(signIn(given.visitor(), { email: owner.email, password: PASSWORD })).rejects.toThrow("no thread");
  }
  expect(await attemptsAt(owner.email)).toMatchObject({ failures: 0, blockedUntil: null });
});

test("somebody removed from the last workspace is told so, after the right password only", async () => {
  const owner = await given.workspace();
  const former = await given.member(owner);
  const { items } = await listMembers(owner.ctx, { search: former.email });
  await removeMember(owner.ctx, { memberId: items[0]?.id });
  const attempt = (password: string) => codeOf(signIn(given.visitor(), { email: former.email, password }));
  expect(await attempt("not-the-password")).toBe("auth.invalid_credentials");
  expect(await attempt(PASSWORD)).toBe("auth.no_workspace");
});
