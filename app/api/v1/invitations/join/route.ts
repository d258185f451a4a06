import { joinWorkspace } from "@/lib/identity/invitations/join-workspace";
import { JoinedView } from "@/lib/identity/invitations/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(joinWorkspace, {
    summary: "Take up an invitation of the caller's own address",
    view: (joined) => joined,
    schema: JoinedView,
  }),
});
