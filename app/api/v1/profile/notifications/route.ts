import { changeNotifications } from "@/lib/identity/profile/change-notifications";
import { ProfileView, viewProfile } from "@/lib/identity/profile/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: endpoint(changeNotifications, {
    summary: "Choose what the caller is told about, and how",
    view: viewProfile,
    schema: ProfileView,
  }),
});
