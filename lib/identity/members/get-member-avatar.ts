import { eq } from "drizzle-orm";
import { members } from "@/db/schema/identity/members";
import { userAvatars } from "@/db/schema/identity/users";
import { notFound } from "@/lib/kernel/errors";
import { query } from "@/lib/platform/operation";
import { MemberRef } from "./input";

/** The picture of a colleague. */
export const getMemberAvatar = query({
  can: "members:read",
  input: MemberRef,
  async run({ tx }, { memberId }) {
    const [found] = await tx
      .select({ image: userAvatars.image, mediaType: userAvatars.mediaType, sha256: userAvatars.sha256 })
      .from(members)
      .innerJoin(userAvatars, eq(userAvatars.userId, members.userId))
      .where(eq(members.id, memberId));
    if (!found) throw notFound("avatar.not_found", "There is no picture.");
    return found;
  },
});
