import { resendInvitation } from "@/lib/identity/invitations/resend-invitation";
import { InvitationView, viewInvitation } from "@/lib/identity/invitations/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(resendInvitation, {
    summary: "Mail a new link for another week; the old one stops working",
    view: viewInvitation,
    schema: InvitationView,
  }),
});
