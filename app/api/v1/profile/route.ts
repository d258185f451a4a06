import { getProfile } from "@/lib/identity/profile/get-profile";
import { updateProfile } from "@/lib/identity/profile/update-profile";
import { ProfileView, viewProfile } from "@/lib/identity/profile/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

const shown = { view: viewProfile, schema: ProfileView };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(getProfile, { summary: "The caller's own profile", ...shown }),
  PATCH: endpoint(updateProfile, { summary: "Change name, language or shortcuts of the caller", ...shown }),
});
