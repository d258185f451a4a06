import { ProofView, viewProof } from "@/lib/identity/sessions/view";
import { disableTwoFactor } from "@/lib/identity/two-factor/disable-two-factor";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(disableTwoFactor, {
    summary: "Turn the second factor off",
    view: viewProof,
    schema: ProofView,
    session: ({ proof }) => proof.session,
  }),
});
