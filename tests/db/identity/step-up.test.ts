import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mailMessages } from "@/db/schema/platform/mail";
import { inSystem } from "@/db/system";
import { changePassword } from "@/lib/identity/password/change-password";
import { signIn } from "@/lib/identity/sign-in/sign-in";
import { stepUp } from "@/lib/identity/step-up/step-up";
import { createToken } from "@/lib/identity/tokens/create-token";
import { findSession } from "@/lib/platform/auth/find-session";
import { findToken } from "@/lib/platform/auth/find-token";
import { contextOf } from "@/lib/platform/auth/identified";
import type { Ctx } from "@/lib/platform/context";
import { given, PASSWORD } from "@/tests/support/given";
import { codeOf } from "./code-of";

const LONG_AGO = new Date("2026-01-01T00:00:00Z");

/** The same caller, whose last proof is long ago. */
const stale = (ctx: Ctx): Ctx => ({ ...ctx, actor: { ...ctx.actor, steppedUpAt: LONG_AGO } });

async function byToken(token: string): Promise<Ctx> {
  const found = await findToken(token);
  if (!found) throw new Error("The token leads nowhere");
  return contextOf(found, "test-request");
}

test("the password or a code opens sensitive changes on this session", async () => {
  const owner = await given.workspace();
  const { code } = await given.twoFactor(owner);
  expect(await codeOf(changePassword(stale(owner.ctx), { password: "violette-tambour-rivage-7" }))).toBe(
    "auth.step_up_required",
  );
  for (const proof of [{ password: PASSWORD }, { code: code() }]) {
    const { steppedUpAt } = await stepUp(stale(owner.ctx), proof);
    expect(await findSession(owner.session.secret)).toMatchObject({ steppedUpAt });
  }
});

test("a wrong password is said at its field and counts towards the pause of sign-in", async () => {
  const owner = await given.workspace();
  for (let count = 0; count < 5; count += 1) {
    await expect(stepUp(owner.ctx, { password: "not-the-password" })).rejects.toMatchObject({
      code: "auth.password_wrong",
      issues: [{ path: "password" }],
    });
  }
  expect(await codeOf(stepUp(owner.ctx, { password: PASSWORD }))).toBe("auth.locked");
  const mails = await inSystem("read", (tx) =>
    tx.select().from(mailMessages).where(eq(mailMessages.recipient, owner.email)),
  );
  expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining("en dernier dans une session ouverte")]);
  expect(await codeOf(signIn(given.visitor(), { email: owner.email, password: PASSWORD }))).toBe("auth.locked");
});

test("a code steps up once", async () => {
  const owner = await given.workspace();
  const { code } = await given.twoFactor(owner);
  const now = code();
  const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(stepUp(owner.ctx, { code: now }))));
  expect(outcomes.toSorted()).toEqual(["auth.code_wrong", "auth.code_wrong", "ok"]);
});

test("an API sign-in can step up, a personal token never", async () => {
  const owner = await given.workspace();
  expect(await codeOf(stepUp(await byToken(owner.token), { password: PASSWORD }))).toBe("ok");
  const personal = await given.token(owner, "personal", ["account:manage", "tokens:manage"]);
  expect(await codeOf(stepUp(await byToken(personal), { password: PASSWORD }))).toBe("auth.personal_token");
  const create = createToken(await byToken(personal), { name: "child", scopes: ["account:read"] });
  expect(await codeOf(create)).toBe("auth.step_up_required");
});
