import { z } from "zod";
import { userAvatars } from "@/db/schema/identity/users";
import { accountOperation } from "@/lib/platform/account-operation";
import type { Ctx } from "@/lib/platform/context";
import { redrawImage } from "@/lib/platform/storage/image";
import { ownProfile } from "./own-profile";
import type { Profile } from "./view";

const AVATAR_PIXELS = 256;

const Redrawn = z.strictObject({ image: z.instanceof(Buffer), mediaType: z.string(), sha256: z.string() });

/** Keeps a picture that was drawn anew; uploads go through {@link changeAvatar}. */
export const storeAvatar = accountOperation({
  can: "account:manage",
  input: Redrawn,
  async run(t, picture) {
    const row = { ...picture, updatedAt: t.now() };
    await t.tx
      .insert(userAvatars)
      .values({ userId: t.userId, ...row })
      .onConflictDoUpdate({ target: userAvatars.userId, set: row });
    await t.raise("profile.updated", { userId: t.userId, fields: ["avatar"] });
    return ownProfile(t);
  },
});

/** @param original an uploaded picture of any accepted kind @throws DomainError invalid `image.*` */
export async function changeAvatar(ctx: Ctx, original: Buffer): Promise<Profile> {
  storeAvatar.authorize(ctx);
  const square = { width: AVATAR_PIXELS, height: AVATAR_PIXELS, fit: "cover", format: "webp" } as const;
  const { bytes: image, mediaType, sha256 } = await redrawImage(original, square);
  return storeAvatar(ctx, { image, mediaType, sha256 });
}
