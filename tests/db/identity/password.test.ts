import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { passwordResets } from "@/db/schema/identity/credentials";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { mailMessages } from "@/db/schema/platform/mail";
import { inSystem } from "@/db/system";
import { changePassword } from "@/lib/identity/password/change-password";
import { forgotPassword } from "@/lib/identity/password/forgot-password";
import { resetPassword } from "@/lib/identity/password/reset-password";
import { signIn } from "@/lib/identity/sign-in/sign-in";
import { findSession } from "@/lib/platform/auth/find-session";
import { findToken } from "@/lib/platform/auth/find-token";
import { mailBody } from "@/lib/platform/mail/mail-body";
import { given, PASSWORD } from "@/tests/support/given";
import { codeOf } from "./code-of";

const NEW = "violette-tambour-rivage-7";

const mailsTo = (email: string) =>
  inSystem("read", (tx) =>
    tx.select().from(mailMessages).where(eq(mailMessages.recipient, email)).orderBy(mailMessages.id),
  );

/** The tokens of the links mailed to somebody, oldest first. */
async function mailedTokens(email: string): Promise<string[]> {
  const bodies = (await mailsTo(email)).map((mail) => mailBody(mail)?.text ?? "");
  return bodies.flatMap((text) => /http:\/\/localhost:3000\/reset\/([0-9a-f]{64})\n/.exec(text)?.[1] ?? []);
}

async function resetLink(email: string): Promise<string> {
  await forgotPassword(given.visitor(), { email });
  return (await mailedTokens(email)).at(-1) ?? "";
}

const reset = (token: string, password = NEW) => codeOf(resetPassword(given.visitor(), { token, password }));

test("a known and an unknown address answer the same thing after the same least time", async () => {
  const owner = await given.workspace();
  const measured = async (email: string) => {
    const start = performance.now();
    const answer = await forgotPassword(given.visitor(), { email });
    return { answer, milliseconds: performance.now() - start };
  };
  const known = await measured(owner.email);
  const unknown = await measured("nobody@example.com");
  expect([known.answer, unknown.answer]).toEqual([null, null]);
  for (const { milliseconds } of [known, unknown]) expect(milliseconds).toBeGreaterThanOrEqual(249);
  expect(await mailsTo("nobody@example.com")).toEqual([]);
  expect(await mailedTokens(owner.email)).toHaveLength(1);
});

test("the link is stored as a hash, kept out of plain mail rows, and only the newest works", async () => {
  const owner = await given.workspace();
  const older = await resetLink(owner.email);
  const newer = await resetLink(owner.email);
  const rows = await inSystem("read", (tx) =>
    tx.select().from(passwordResets).where(eq(passwordResets.userId, owner.userId)),
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify([rows, await mailsTo(owner.email)])).not.toContain(newer);
  expect(await reset(older)).toBe("reset.invalid");
  expect(await reset(newer)).toBe("ok");
});

test("of parallel requests for a link only one link survives", async () => {
  const owner = await given.workspace();
  await Promise.all([1, 2, 3].map(() => forgotPassword(given.visitor(), { email: owner.email })));
  const outcomes = await Promise.all((await mailedTokens(owner.email)).map((token) => reset(token)));
  expect(outcomes.toSorted()).toEqual(["ok", "reset.invalid", "reset.invalid"]);
});

test("of parallel uses of one link exactly one passes, and it is dead after an hour", async () => {
  const owner = await given.workspace();
  const token = await resetLink(owner.email);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => reset(token)));
  expect(outcomes.toSorted()).toEqual(["ok", "reset.invalid", "reset.invalid", "reset.invalid"]);
  const late = await resetLink(owner.email);
  await inSystem("write", (tx) =>
    tx.update(passwordResets).set({ expiresAt: new Date() }).where(eq(passwordResets.userId, owner.userId)),
  );
  expect(await reset(late)).toBe("reset.invalid");
});

test("a reset ends every session and API sign-in, keeps personal tokens and the second factor, and lifts the pause", async () => {
  const owner = await given.workspace();
  await given.twoFactor(owner);
  const pending = await given.session(owner, 1);
  const personal = await given.token(owner, "personal", ["account:read"]);
  for (let count = 0; count < 5; count += 1) {
    await codeOf(signIn(given.visitor(), { email: owner.email, password: "not-the-password" }));
  }
  expect(await reset(await resetLink(owner.email))).toBe("ok");
  for (const { secret } of [owner.session, pending]) expect(await findSession(secret)).toBeUndefined();
  expect(await findToken(owner.token)).toBeUndefined();
  expect(await findToken(personal)).toBeDefined();
  expect(await codeOf(signIn(given.visitor(), { email: owner.email, password: PASSWORD }))).toBe(
    "auth.invalid_credentials",
  );
  const { requires2fa } = await signIn(given.visitor(), { email: owner.email, password: NEW });
  expect(requires2fa).toBe(true);
  expect((await mailsTo(owner.email)).map(({ subject }) => subject)).toContain("Votre mot de passe a été modifié");
});

test("a weak password is refused without using the link up", async () => {
  const owner = await given.workspace();
  const token = await resetLink(owner.email);
  expect(await reset(token, "password1234")).toBe("password.too_common");
  expect(await reset(token, owner.email.split("@")[0])).toBe("password.too_common");
  expect(await reset(token)).toBe("ok");
});

test("the link of somebody with a second workspace is readable by nobody in the mailbox", async () => {
  const owner = await given.workspace();
  const other = await given.workspace();
  await inSystem("write", (tx) =>
    tx.insert(members).values({ workspaceId: other.workspaceId, userId: owner.userId, role: "member" }),
  );
  await resetLink(owner.email);
  await resetLink(other.email);
  expect((await mailsTo(owner.email)).map(({ secrecy }) => secrecy)).toEqual(["nobody"]);
  expect((await mailsTo(other.email)).map(({ secrecy }) => secrecy)).toEqual(["owners"]);
});

test("no more than five links in a quarter of an hour, and still the same answer", async () => {
  const owner = await given.workspace();
  for (let count = 0; count < 6; count += 1)
    expect(await codeOf(forgotPassword(given.visitor(), { email: owner.email }))).toBe("ok");
  expect(await mailedTokens(owner.email)).toHaveLength(5);
});

test("changing the password renews the acting session and ends all other proofs at once", async () => {
  const owner = await given.workspace();
  const other = await given.session(owner);
  const before = await inSystem("read", (tx) => tx.select().from(users).where(eq(users.id, owner.userId)));
  const { proof } = await changePassword(owner.ctx, { password: NEW });
  const after = await inSystem("read", (tx) => tx.select().from(users).where(eq(users.id, owner.userId)));
  expect(after[0]?.epoch).toBe((before[0]?.epoch ?? 0) + 1);
  expect(proof.token).toBeNull();
  expect(await findSession(proof.session?.secret ?? "")).toMatchObject({ sessionId: owner.session.who.sessionId });
  for (const { secret } of [owner.session, other]) expect(await findSession(secret)).toBeUndefined();
  expect(await findToken(owner.token)).toBeUndefined();
  expect(await codeOf(signIn(given.visitor(), { email: owner.email, password: NEW }))).toBe("ok");
});

test("a session opened with the old epoch while the password changed is dead from the start", async () => {
  const owner = await given.workspace();
  const late = await given.session(owner);
  await inSystem("write", (tx) => tx.update(users).set({ epoch: 7 }).where(eq(users.id, owner.userId)));
  expect(await findSession(late.secret)).toBeUndefined();
});
