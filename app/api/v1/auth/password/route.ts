import { changePassword } from "@/lib/identity/password/change-password";
import { ProofView, viewProof } from "@/lib/identity/sessions/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(changePassword, {
    summary: "Change the password",
    view: viewProof,
    schema: ProofView,
    session: ({ proof }) => proof.session,
  }),
});
