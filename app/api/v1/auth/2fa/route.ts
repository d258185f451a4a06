import { twoFactorStatus } from "@/lib/identity/two-factor/two-factor-status";
import { TwoFactorStatusView, viewTwoFactorStatus } from "@/lib/identity/two-factor/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(twoFactorStatus, {
    summary: "Whether the second factor is on, and how many recovery codes are left",
    view: viewTwoFactorStatus,
    schema: TwoFactorStatusView,
  }),
});
