import { z } from "zod";
import { SmsSenderInput } from "@/lib/identity/workspaces/input";

/** As typed: an empty token stands for the one on file. */
export const SmsSenderFormInput = SmsSenderInput.extend({
  authToken: z.union([z.literal(""), z.string().trim().min(16).max(200)]),
});
