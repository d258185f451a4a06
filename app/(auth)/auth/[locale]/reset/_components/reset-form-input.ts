import { ResetPasswordInput } from "@/lib/identity/password/input";

/** What the form asks: the token comes from the link. */
export const ResetFormInput = ResetPasswordInput.omit({ token: true });
