import { confirmTwoFactor } from "@/lib/identity/two-factor/confirm-two-factor";
import { RecoveryCodesView, viewRecoveryCodes } from "@/lib/identity/two-factor/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(confirmTwoFactor, {
    summary: "Turn the second factor on with a first code; answers ten recovery codes, shown once",
    view: viewRecoveryCodes,
    schema: RecoveryCodesView,
    session: ({ proof }) => proof.session,
  }),
});
