import { z } from "zod";
import { forgotPassword } from "@/lib/identity/password/forgot-password";
import { methods } from "@/lib/platform/http/methods";
import { publicEndpoint } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: publicEndpoint(forgotPassword, {
    summary: "Mail a password link, if the address has an account",
    view: () => null,
    schema: z.null(),
  }),
});
