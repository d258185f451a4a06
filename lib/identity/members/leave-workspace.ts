import { eq } from "drizzle-orm";
import { z } from "zod";
import { members } from "@/db/schema/identity/members";
import { forbidden, notFound } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { endMembership } from "./end-membership";
import { selectMembers } from "./member-rows";

/** The person goes by themselves, and is signed out everywhere. */
export const leaveWorkspace = operation({
  can: "account:manage",
  input: z.strictObject({}),
  async run(t) {
    const { userId } = t.ctx.actor;
    if (userId === null) throw forbidden("account.person_required", "Only a person has an account.");
    await endMembership(t, async () => {
      const [member] = await selectMembers(t).where(eq(members.userId, userId));
      if (!member) throw notFound("member.not_found", "There is no such member.");
      return member;
    });
  },
});
