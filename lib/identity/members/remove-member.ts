import { operation } from "@/lib/platform/operation";
import { endMembership } from "./end-membership";
import { MemberRef } from "./input";
import { findMember } from "./member-rows";

export const removeMember = operation({
  can: "members:manage",
  input: MemberRef,
  run: (t, { memberId }) => endMembership(t, () => findMember(t, memberId)),
});
