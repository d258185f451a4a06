import { previewInvitation } from "@/lib/identity/invitations/preview-invitation";
import { InvitationPreview } from "@/lib/identity/invitations/view";
import { methods } from "@/lib/platform/http/methods";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: entryRoute(previewInvitation, {
    summary: "What an invitation offers, before deciding",
    view: (preview) => preview,
    schema: InvitationPreview,
  }),
});
