import { hashToken } from "@/lib/platform/crypto/token";

/** By address, not by account: an unknown address is slowed down like a known one. */
export const passwordAttempts = (email: string): string => `password:${hashToken(email.toLowerCase())}`;

export const secondFactorAttempts = (userId: string): string => `second-factor:${userId}`;

export const resetAttempts = (userId: string): string => `reset:${userId}`;
