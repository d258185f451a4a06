import { z } from "zod";
import { forgotPassword } from "@/lib/identity/password/forgot-password";
import { methods } from "@/lib/platform/http/methods";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: entryRoute(forgotPassword, {
    summary: "Ask for a password link from the application's own page",
    view: () => null,
    schema: z.null(),
  }),
});
