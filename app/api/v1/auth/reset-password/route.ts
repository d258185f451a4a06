import { z } from "zod";
import { resetPassword } from "@/lib/identity/password/reset-password";
import { methods } from "@/lib/platform/http/methods";
import { publicEndpoint } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: publicEndpoint(resetPassword, {
    summary: "Choose a new password with the token of a mailed link",
    view: () => null,
    schema: z.null(),
  }),
});
