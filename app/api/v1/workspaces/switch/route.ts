import { switchWorkspace } from "@/lib/identity/my-workspaces/switch-workspace";
import { emptyEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: emptyEndpoint(switchWorkspace, { summary: "Work in another workspace with this browser session" }),
});
