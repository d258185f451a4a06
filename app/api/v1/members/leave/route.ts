import { leaveWorkspace } from "@/lib/identity/members/leave-workspace";
import { emptyEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: emptyEndpoint(leaveWorkspace, { summary: "Leave the workspace; the caller is signed out everywhere" }),
});
