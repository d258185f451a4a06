import { refreshLogin } from "@/lib/identity/sign-in/refresh-login";
import { LoginView, viewLogin } from "@/lib/identity/sign-in/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(refreshLogin, {
    summary: "Replace the bearer token of an API sign-in by a new one",
    view: viewLogin,
    schema: LoginView,
  }),
});
