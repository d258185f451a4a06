import { signOut } from "@/lib/identity/sign-in/sign-out";
import { methods } from "@/lib/platform/http/methods";
import { signOutEndpoint } from "@/lib/platform/http/sign-out-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: signOutEndpoint(signOut, { summary: "Sign this browser out", nobodyIsFine: true }),
});
