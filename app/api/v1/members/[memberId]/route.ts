import { changeRole } from "@/lib/identity/members/change-role";
import { getMember } from "@/lib/identity/members/get-member";
import { removeMember } from "@/lib/identity/members/remove-member";
import { MemberView, viewMember } from "@/lib/identity/members/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewMember, schema: MemberView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getMember, { summary: "One member", ...shown }),
  PATCH: endpoint(changeRole, { summary: "Change a member's role; their sessions end", ...shown }),
  DELETE: emptyEndpoint(removeMember, { summary: "Remove a member; their sessions and tokens end" }),
});
