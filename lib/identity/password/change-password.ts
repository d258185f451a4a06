import { eq } from "drizzle-orm";
import { users } from "@/db/schema/identity/users";
import { accountOperation } from "@/lib/platform/account-operation";
import { choosePassword } from "../people/choose-password";
import { mailPerson } from "../people/mail-person";
import { type RenewedProof, renewProof } from "../sessions/renew-proof";
import { ChangePasswordInput } from "./input";

/** A new password for whoever gave the old one, or a code, in the last five minutes. */
export const changePassword = accountOperation({
  can: "account:manage",
  input: ChangePasswordInput,
  stepUp: true,
  prepare: ({ ctx, email }, { password }) =>
    choosePassword(password, [ctx.actor.name ?? "", email, ctx.actor.workspaceName ?? ""]),
  async run(t, _input, passwordHash): Promise<{ proof: RenewedProof }> {
    const { tx, userId } = t;
    await tx.update(users).set({ passwordHash, passwordChangedAt: t.now() }).where(eq(users.id, userId));
    const proof = await renewProof(t);
    await t.raise("password.changed", { userId });
    await mailPerson(t, "passwordChanged", { to: t.email });
    return { proof };
  },
});
