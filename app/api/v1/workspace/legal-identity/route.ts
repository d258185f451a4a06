import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { viewWorkspace, WorkspaceView } from "@/lib/identity/workspaces/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: endpoint(updateLegalIdentity, {
    summary: "Change the legal identity; an empty value removes it",
    view: viewWorkspace,
    schema: WorkspaceView,
  }),
});
