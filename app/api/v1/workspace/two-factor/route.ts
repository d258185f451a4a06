import { requireTwoFactor } from "@/lib/identity/workspaces/require-two-factor";
import { viewWorkspace, WorkspaceView } from "@/lib/identity/workspaces/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: endpoint(requireTwoFactor, {
    summary: "Require a second factor of every member, or stop requiring it",
    view: viewWorkspace,
    schema: WorkspaceView,
  }),
});
