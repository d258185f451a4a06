import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { viewWorkspace, WorkspaceView } from "@/lib/identity/workspaces/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewWorkspace, schema: WorkspaceView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getWorkspace, { summary: "The business and its legal identity", ...shown }),
  PATCH: endpoint(updateWorkspace, { summary: "Change name, language, time zone or currency", ...shown }),
});
