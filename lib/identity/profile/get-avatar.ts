import { eq } from "drizzle-orm";
import { userAvatars } from "@/db/schema/identity/users";
import { notFound } from "@/lib/kernel/errors";
import { accountOperation } from "@/lib/platform/account-operation";
import { NoInput } from "./input";

/** The person's own picture. */
export const getAvatar = accountOperation({
  can: "account:read",
  mode: "read",
  input: NoInput,
  async run({ tx, userId }) {
    const [avatar] = await tx.select().from(userAvatars).where(eq(userAvatars.userId, userId));
    if (!avatar) throw notFound("avatar.not_found", "There is no picture.");
    return avatar;
  },
});
