import { getInvitation } from "@/lib/identity/invitations/get-invitation";
import { revokeInvitation } from "@/lib/identity/invitations/revoke-invitation";
import { InvitationView, viewInvitation } from "@/lib/identity/invitations/view";
import { emptyEndpoint, endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getInvitation, { summary: "One invitation", view: viewInvitation, schema: InvitationView }),
  DELETE: emptyEndpoint(revokeInvitation, { summary: "Revoke an invitation; its link stops working" }),
});
