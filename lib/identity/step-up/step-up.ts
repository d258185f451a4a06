import { and, eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { sessions } from "@/db/schema/identity/sessions";
import { inSystem } from "@/db/system";
import { forbidden, invalid } from "@/lib/kernel/errors";
import { accountOperation, type Person } from "@/lib/platform/account-operation";
import { checkPassword } from "@/lib/platform/crypto/password";
import { writeCtx } from "@/lib/platform/operation";
import { passwordAttempts, secondFactorAttempts } from "../attempts/attempt-keys";
import {
  forgiveAttempts,
  PASSWORD_ATTEMPTS,
  returnAttempt,
  SECOND_FACTOR_ATTEMPTS,
  takeAttempt,
} from "../attempts/take-attempt";
import { tellLocked } from "../attempts/tell-locked";
import { findPersonById } from "../sign-in/find-person";
import { acceptCode } from "../two-factor/accept-code";
import { wrongCode } from "../two-factor/wrong-code";
import { StepUpInput } from "./input";

function wrongPassword() {
  const message = "This is not your password.";
  return invalid("auth.password_wrong", message, [{ path: "password", code: "auth.password_wrong", message }]);
}

/** Counts like a sign-in: a stolen session is no way to try passwords. */
async function provePassword({ ctx, userId, email }: Person, password: string): Promise<void> {
  const attempts = passwordAttempts(email);
  const taken = await takeAttempt(attempts, PASSWORD_ATTEMPTS);
  const person = await findPersonById(userId);
  const { ok } = await checkPassword(person?.passwordHash ?? null, password).catch(async (error: unknown) => {
    await returnAttempt(attempts);
    throw error;
  });
  if (!ok) {
    if (taken === PASSWORD_ATTEMPTS.free) {
      await inSystem("write", (tx) => tellLocked(writeCtx(tx, ctx), { userId, email }, null));
    }
    throw wrongPassword();
  }
  await inSystem("write", (tx) => forgiveAttempts(tx, attempts));
}

async function proveCode({ userId, ctx }: Person, code: string): Promise<void> {
  const attempts = secondFactorAttempts(userId);
  await takeAttempt(attempts, SECOND_FACTOR_ATTEMPTS);
  await inSystem("write", async (tx) => {
    if (!(await acceptCode(tx, userId, code, ctx.now()))) throw wrongCode("code");
    await forgiveAttempts(tx, attempts);
  });
}

/** A personal token stands for nobody at a keyboard. */
async function refusePersonalToken({ ctx, userId }: Person): Promise<void> {
  const { tokenId } = ctx.actor;
  if (!tokenId) return;
  const signIn = and(eq(apiTokens.id, tokenId), eq(apiTokens.userId, userId), eq(apiTokens.kind, "login"));
  const found = await inSystem("read", (tx) => tx.select({ id: apiTokens.id }).from(apiTokens).where(signIn));
  if (found.length === 0) throw forbidden("auth.personal_token", "A personal token cannot confirm who you are.");
}

/** Confirms with the password or a code that the person is there; sensitive changes are open for five minutes after. */
export const stepUp = accountOperation({
  can: "account:manage",
  input: StepUpInput,
  async prepare(person, { password, code }) {
    await refusePersonalToken(person);
    if (password === undefined) await proveCode(person, code ?? "");
    else await provePassword(person, password);
  },
  async run({ tx, ctx, userId, now }): Promise<{ steppedUpAt: Date }> {
    const { sessionId, tokenId } = ctx.actor;
    const steppedUpAt = now();
    if (sessionId) {
      const mine = and(eq(sessions.id, sessionId), eq(sessions.userId, userId));
      await tx.update(sessions).set({ steppedUpAt }).where(mine);
    } else if (tokenId) {
      const mine = and(eq(apiTokens.id, tokenId), eq(apiTokens.userId, userId));
      await tx.update(apiTokens).set({ steppedUpAt }).where(mine);
    }
    return { steppedUpAt };
  },
});
