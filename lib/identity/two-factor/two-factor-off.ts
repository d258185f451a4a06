import { conflict } from "@/lib/kernel/errors";

export const twoFactorOff = () => conflict("two_factor.off", "Two-factor authentication is not turned on.");
