import { z } from "zod";
import { resetPassword } from "@/lib/identity/password/reset-password";
import { methods } from "@/lib/platform/http/methods";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: entryRoute(resetPassword, {
    summary: "Choose a new password from the application's own page",
    view: () => null,
    schema: z.null(),
  }),
});
