import { signIn } from "@/lib/identity/sign-in/sign-in";
import { SignInView } from "@/lib/identity/sign-in/view";
import { methods } from "@/lib/platform/http/methods";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: entryRoute(signIn, {
    summary: "Sign in from the application's own page",
    view: ({ requires2fa }) => ({ requires_2fa: requires2fa }),
    schema: SignInView,
    session: ({ session }) => session,
  }),
});
