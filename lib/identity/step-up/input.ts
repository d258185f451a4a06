import { z } from "zod";
import { givenPassword } from "../sign-in/input";
import { totpCode } from "../two-factor/input";

/** Exactly one of the two. */
export const StepUpInput = z
  .strictObject({ password: givenPassword.optional(), code: totpCode.optional() })
  .refine(({ password, code }) => (password === undefined) !== (code === undefined), {
    path: ["password"],
    message: "Give the password or a code.",
    params: { code: "required" },
  });
