import { z } from "zod";
import { emailAddress } from "../people/input";

/** Any password may be tried: what is too long for one is a wrong one, and cheap to refuse. */
export const givenPassword = z.string().min(1).max(256);

export const SignInInput = z.strictObject({ email: emailAddress, password: givenPassword });

export const LoginInput = z.strictObject({
  email: emailAddress,
  password: givenPassword,
  /** Shown in the list of sessions. */
  deviceName: z.string().trim().min(1).max(100),
});

export const SignOutInput = z.strictObject({});
export const RefreshLoginInput = z.strictObject({});
export const MeInput = z.strictObject({});
