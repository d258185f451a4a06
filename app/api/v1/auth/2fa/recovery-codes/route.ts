import { renewRecoveryCodes } from "@/lib/identity/two-factor/renew-recovery-codes";
import { RecoveryCodesView, viewRecoveryCodes } from "@/lib/identity/two-factor/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(renewRecoveryCodes, {
    summary: "Replace the recovery codes; answers ten new ones, shown once",
    view: viewRecoveryCodes,
    schema: RecoveryCodesView,
    session: ({ proof }) => proof.session,
  }),
});
