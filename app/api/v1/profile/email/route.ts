import { changeEmail } from "@/lib/identity/profile/change-email";
import { ProfileView, viewProfile } from "@/lib/identity/profile/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: endpoint(changeEmail, {
    summary: "Change the address the caller signs in with",
    view: viewProfile,
    schema: ProfileView,
  }),
});
