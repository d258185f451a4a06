import { listMyWorkspaces } from "@/lib/identity/my-workspaces/list-my-workspaces";
import { MyWorkspaceView } from "@/lib/identity/my-workspaces/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import { z } from "zod";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(listMyWorkspaces, {
    summary: "Every workspace the caller belongs to",
    view: (workspaces) => workspaces,
    schema: z.array(MyWorkspaceView),
  }),
});
