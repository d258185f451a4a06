import { z } from "zod";
import type { PromotedProof } from "../sessions/promote-proof";
import { ProofView, viewProof } from "../sessions/view";
import type { RenewedProof } from "../sessions/renew-proof";

export interface VerifiedSecondFactor extends PromotedProof {
  /** Set when a recovery code was used. */
  recoveryCodesLeft: number | null;
}

export const VerifiedView = z.object({
  /** The bearer token of an API sign-in; none for a browser, which got a cookie. */
  token: z.string().nullable(),
  tokenType: z.literal("Bearer"),
  expiresAt: z.iso.datetime(),
  recoveryCodesLeft: z.int().nullable(),
});

export const viewVerified = (verified: VerifiedSecondFactor): z.infer<typeof VerifiedView> => ({
  token: verified.token,
  tokenType: "Bearer",
  expiresAt: verified.expiresAt.toISOString(),
  recoveryCodesLeft: verified.recoveryCodesLeft,
});

export interface TwoFactorStart {
  secret: string;
  uri: string;
  qr: string;
}

export const TwoFactorStartView = z.object({
  /** Base32, for typing into the app. */
  secret: z.string(),
  uri: z.string(),
  /** The URI as an SVG picture. */
  qr: z.string(),
});

export const viewTwoFactorStart = ({ secret, uri, qr }: TwoFactorStart): z.infer<typeof TwoFactorStartView> => ({
  secret,
  uri,
  qr,
});

export interface NewRecoveryCodes {
  recoveryCodes: string[];
  proof: RenewedProof;
}

export const RecoveryCodesView = z.object({ recoveryCodes: z.array(z.string()), ...ProofView.shape });

export const viewRecoveryCodes = ({ recoveryCodes, proof }: NewRecoveryCodes): z.infer<typeof RecoveryCodesView> => ({
  recoveryCodes,
  ...viewProof({ proof }),
});

export interface TwoFactorStatus {
  confirmedAt: Date | null;
  recoveryCodesLeft: number;
  /** A workspace of this person asks for it: it cannot be turned off. */
  required: boolean;
}

export const TwoFactorStatusView = z.object({
  enabled: z.boolean(),
  confirmedAt: z.iso.datetime().nullable(),
  recoveryCodesLeft: z.int(),
  required: z.boolean(),
});

export const viewTwoFactorStatus = (status: TwoFactorStatus): z.infer<typeof TwoFactorStatusView> => ({
  enabled: status.confirmedAt !== null,
  confirmedAt: status.confirmedAt?.toISOString() ?? null,
  recoveryCodesLeft: status.recoveryCodesLeft,
  required: status.required,
});
