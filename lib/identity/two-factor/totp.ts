import { Secret, TOTP } from "otpauth";

const STEP_SECONDS = 30;

const totpOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), period: STEP_SECONDS });

/** A new secret, in base32 as authenticator apps take it when typed. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says: the secret under the name the app will list it. */
export const totpUri = (secret: string, account: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret), period: STEP_SECONDS, issuer: "Koomky", label: account }).toString();

/**
 * The 30-second step a code belongs to: the current one or a neighbour, for clocks that are a little off.
 * @returns nothing for a wrong code
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}
