import { startTwoFactor } from "@/lib/identity/two-factor/start-two-factor";
import { TwoFactorStartView, viewTwoFactorStart } from "@/lib/identity/two-factor/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(startTwoFactor, {
    summary: "Get a secret and QR code for an authenticator app",
    view: viewTwoFactorStart,
    schema: TwoFactorStartView,
  }),
});
