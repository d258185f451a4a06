import { login } from "@/lib/identity/sign-in/login";
import { LoginView, viewLogin } from "@/lib/identity/sign-in/view";
import { methods } from "@/lib/platform/http/methods";
import { publicEndpoint } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: publicEndpoint(login, {
    summary: "Sign in and get a bearer token for twelve hours, or one that opens only the second factor",
    view: viewLogin,
    schema: LoginView,
  }),
});
