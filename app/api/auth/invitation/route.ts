import { acceptInvitation } from "@/lib/identity/invitations/accept-invitation";
import { SignInView } from "@/lib/identity/sign-in/view";
import { methods } from "@/lib/platform/http/methods";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: entryRoute(acceptInvitation, {
    summary: "Take up an invitation, with a new account or the password of the one there is",
    view: ({ requires2fa }) => ({ requires_2fa: requires2fa }),
    schema: SignInView,
    session: ({ session }) => session,
  }),
});
