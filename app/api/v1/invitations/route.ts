import { inviteMember } from "@/lib/identity/invitations/invite-member";
import { listInvitations } from "@/lib/identity/invitations/list-invitations";
import { InvitationView, viewInvitation } from "@/lib/identity/invitations/view";
import { endpoint, listEndpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewInvitation, schema: InvitationView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: listEndpoint(listInvitations, { summary: "List invitations, by default those not yet taken up", ...shown }),
  POST: endpoint(inviteMember, { summary: "Invite somebody by mail", ...shown, status: 201 }),
});
