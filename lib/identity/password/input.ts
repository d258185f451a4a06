import { z } from "zod";
import { emailAddress, linkToken, newPassword } from "../people/input";

export const ForgotPasswordInput = z.strictObject({ email: emailAddress });
export const ResetPasswordInput = z.strictObject({ token: linkToken, password: newPassword });
export const ChangePasswordInput = z.strictObject({ password: newPassword });
