import { z } from "zod";

/** Six digits, however they are grouped on the screen they are read from. */
export const totpCode = z
  .string()
  .max(20)
  .transform((text) => text.replace(/\s/g, ""))
  .refine((text) => /^\d{6}$/.test(text), { params: { code: "two_factor.code_format" } });

/** Sixteen letters and digits; case, blanks and dashes do not matter. */
export const recoveryCode = z
  .string()
  .max(60)
  .transform((text) => text.replace(/[\s-]/g, "").toLowerCase())
  .refine((text) => /^[0-9a-z]{16}$/.test(text), { params: { code: "two_factor.recovery_format" } });

/** Exactly one of the two. */
export const SecondFactorInput = z
  .strictObject({ code: totpCode.optional(), recoveryCode: recoveryCode.optional() })
  .refine(({ code, recoveryCode: recovery }) => (code === undefined) !== (recovery === undefined), {
    path: ["code"],
    message: "Give a code or a recovery code.",
    params: { code: "required" },
  });

export const StartTwoFactorInput = z.strictObject({});
export const ConfirmTwoFactorInput = z.strictObject({ code: totpCode });
export const DisableTwoFactorInput = z.strictObject({});
export const RenewRecoveryCodesInput = z.strictObject({});
export const TwoFactorStatusInput = z.strictObject({});
