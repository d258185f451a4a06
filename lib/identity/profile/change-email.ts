import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { passwordResets } from "@/db/schema/identity/credentials";
import { users } from "@/db/schema/identity/users";
import { conflict } from "@/lib/kernel/errors";
import { accountOperation, type AccountCtx } from "@/lib/platform/account-operation";
import { ChangeEmailInput } from "./input";
import { mailEmailChanged } from "./mail-email-changed";
import { ownProfile, writeProfile } from "./own-profile";

async function refuseTaken(t: AccountCtx, email: string): Promise<void> {
  const [other] = await t.tx
    .select({ id: users.id })
    .from(users)
    .where(and(sql`lower(${users.email}) = lower(${email})`, ne(users.id, t.userId)));
  if (!other) return;
  const message = "This address already has an account.";
  throw conflict("user.email_taken", message, [{ path: "email", code: "user.email_taken", message }]);
}

/** The address the person signs in with. The old one is told, and links mailed there to reset the password stop working. */
export const changeEmail = accountOperation({
  can: "account:manage",
  input: ChangeEmailInput,
  stepUp: true,
  async run(t, { email }) {
    const before = await ownProfile(t);
    if (before.email === email) return before;
    await refuseTaken(t, email);
    await t.tx
      .update(passwordResets)
      .set({ usedAt: t.now() })
      .where(and(eq(passwordResets.userId, t.userId), isNull(passwordResets.usedAt)));
    await mailEmailChanged(t, { to: before.email, email });
    return writeProfile(t, { email });
  },
});
