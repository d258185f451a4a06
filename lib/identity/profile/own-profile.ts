import { eq } from "drizzle-orm";
import { userAvatars, users } from "@/db/schema/identity/users";
import type { AccountCtx } from "@/lib/platform/account-operation";
import { unauthenticated } from "@/lib/kernel/errors";
import type { Profile } from "./view";

/** The person of an account operation. */
export async function ownProfile({ tx, userId }: AccountCtx): Promise<Profile> {
  const [profile] = await tx
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      letterShortcuts: users.letterShortcuts,
      notifications: users.notifications,
      avatarSha256: userAvatars.sha256,
      createdAt: users.createdAt,
    })
    .from(users)
    .leftJoin(userAvatars, eq(userAvatars.userId, users.id))
    .where(eq(users.id, userId));
  // The session was live a moment ago; since then the account was deleted.
  if (!profile) throw unauthenticated("auth.required", "Sign in, or send a valid bearer token.");
  return profile;
}

/** Changes the person's row and records which fields; the values stay out of the trail. */
export async function writeProfile(t: AccountCtx, change: Partial<typeof users.$inferInsert>): Promise<Profile> {
  await t.tx
    .update(users)
    .set({ ...change, updatedAt: t.now() })
    .where(eq(users.id, t.userId));
  await t.raise("profile.updated", { userId: t.userId, fields: Object.keys(change) });
  return ownProfile(t);
}
