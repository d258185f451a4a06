import { verifySecondFactor } from "@/lib/identity/two-factor/verify-second-factor";
import { VerifiedView, viewVerified } from "@/lib/identity/two-factor/view";
import { methods } from "@/lib/platform/http/methods";
import { pendingEndpoint } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: pendingEndpoint(verifySecondFactor, {
    summary: "Finish signing in with a code of the authenticator or a recovery code",
    view: viewVerified,
    schema: VerifiedView,
    session: ({ session }) => session,
  }),
});
