import { eq } from "drizzle-orm";
import { members } from "@/db/schema/identity/members";
import { operation } from "@/lib/platform/operation";
import { ChangeRoleInput } from "./input";
import { lastOwner } from "./last-owner";
import { findMember, lockOwners, raiseEpoch } from "./member-rows";

/** The person's sessions end, their own included when they change themselves; personal tokens shrink with the role. */
export const changeRole = operation({
  can: "members:manage",
  input: ChangeRoleInput,
  async run(t, { memberId, role }) {
    const owners = await lockOwners(t);
    const member = await findMember(t, memberId);
    if (member.role === role) return member;
    if (owners.size === 1 && owners.has(memberId)) throw lastOwner();
    await t.tx.update(members).set({ role }).where(eq(members.id, memberId));
    await raiseEpoch(t, member.userId);
    const { userId, name, role: from } = member;
    await t.raise("member.role_changed", { memberId, userId, name, from, to: role });
    return { ...member, role };
  },
});
