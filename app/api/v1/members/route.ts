import { listMembers } from "@/lib/identity/members/list-members";
import { MemberView, viewMember } from "@/lib/identity/members/view";
import { listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listMembers, { summary: "List members", view: viewMember, schema: MemberView }),
});
