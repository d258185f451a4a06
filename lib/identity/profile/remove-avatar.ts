import { eq } from "drizzle-orm";
import { userAvatars } from "@/db/schema/identity/users";
import { accountOperation } from "@/lib/platform/account-operation";
import { NoInput } from "./input";
import { ownProfile } from "./own-profile";

/** Removing what is not there is no error. */
export const removeAvatar = accountOperation({
  can: "account:manage",
  input: NoInput,
  async run(t) {
    const gone = await t.tx
      .delete(userAvatars)
      .where(eq(userAvatars.userId, t.userId))
      .returning({ id: userAvatars.userId });
    if (gone.length > 0) await t.raise("profile.updated", { userId: t.userId, fields: ["avatar"] });
    return ownProfile(t);
  },
});
