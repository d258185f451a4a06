import { query } from "@/lib/platform/operation";
import { MemberRef } from "./input";
import { findMember } from "./member-rows";

export const getMember = query({
  can: "members:read",
  input: MemberRef,
  run: (t, { memberId }) => findMember(t, memberId),
});
