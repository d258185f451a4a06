import { changeBankDetails } from "@/lib/identity/workspaces/change-bank-details";
import { removeBankDetails } from "@/lib/identity/workspaces/remove-bank-details";
import { viewWorkspace, WorkspaceView } from "@/lib/identity/workspaces/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: endpoint(changeBankDetails, {
    summary: "Replace the bank details; they are never shown again but for the last four characters",
    view: viewWorkspace,
    schema: WorkspaceView,
  }),
  DELETE: emptyEndpoint(removeBankDetails, { summary: "Remove the bank details" }),
});
