import { eq } from "drizzle-orm";
import { passwordResets } from "@/db/schema/identity/credentials";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { inSystem } from "@/db/system";
import { DomainError } from "@/lib/kernel/errors";
import type { Visitor } from "@/lib/platform/context";
import { hashToken, randomToken } from "@/lib/platform/crypto/token";
import { entryOperation } from "@/lib/platform/entry-operation";
import { env } from "@/lib/platform/env";
import { resetAttempts } from "../attempts/attempt-keys";
import { SECOND_FACTOR_ATTEMPTS, takeAttempt } from "../attempts/take-attempt";
import { actingAs } from "../people/acting-as";
import { mailPerson } from "../people/mail-person";
import { findPersonByEmail } from "../sign-in/find-person";
import { atLeast } from "./at-least";
import { ForgotPasswordInput } from "./input";

const RESET_MINUTES = 60;

/** Longer than making the link takes, so that known and unknown addresses answer after the same time. */
const ANSWER_MS = 250;

/** No more than five links in a quarter of an hour, whoever asks for them: nobody's mailbox is flooded through us. */
async function mayMail(userId: string): Promise<boolean> {
  try {
    await takeAttempt(resetAttempts(userId), SECOND_FACTOR_ATTEMPTS);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.kind === "rate_limited") return false;
    throw error;
  }
}

async function mailLink(visitor: Visitor, email: string): Promise<void> {
  const person = await findPersonByEmail(email);
  if (!person?.workspaceId || !(await mayMail(person.userId))) return;
  const known = { ...person, workspaceId: person.workspaceId };
  const { userId } = known;
  const token = randomToken();
  const expiresAt = new Date(visitor.now().getTime() + RESET_MINUTES * 60_000);
  await inSystem("write", async (tx) => {
    // Two requests at once: the later one waits here, then removes the link of the earlier.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    await tx.delete(passwordResets).where(eq(passwordResets.userId, userId));
    await tx.insert(passwordResets).values({ userId, tokenHash: hashToken(token), expiresAt });
    const memberships = await tx.$count(members, eq(members.userId, userId));
    const t = actingAs(tx, visitor, known);
    await t.raise("password.reset_requested", { userId });
    await mailPerson(t, "resetRequested", {
      to: person.email,
      url: `${env.APP_URL}/reset/${token}`,
      // The owner of this workspace must not get into the person's other ones.
      secrecy: memberships === 1 ? "owners" : "nobody",
    });
  });
}

/** Mails a link that sets a new password, if the address has an account. The answer does not say whether it has. */
export const forgotPassword = entryOperation({
  input: ForgotPasswordInput,
  async run(visitor, { email }): Promise<null> {
    await atLeast(ANSWER_MS, mailLink(visitor, email));
    return null;
  },
});
