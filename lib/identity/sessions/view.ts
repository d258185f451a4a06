import { z } from "zod";
import type { RenewedProof } from "./renew-proof";

/** Answer of a credential change. */
export const ProofView = z.object({
  /** Replaces the bearer token the request came with; null for a browser, whose cookie was replaced. */
  token: z.string().nullable(),
});

export const viewProof = ({ proof }: { proof: RenewedProof }): z.infer<typeof ProofView> => ({ token: proof.token });

export interface SignedInDevice {
  id: string;
  kind: "browser" | "api";
  device: string | null;
  addressPrefix: string | null;
  current: boolean;
  createdAt: Date;
  lastSeenAt: Date;
}

export const SessionView = z.object({
  id: z.uuid(),
  kind: z.enum(["browser", "api"]),
  device: z.string().nullable(),
  addressPrefix: z.string().nullable(),
  /** The session this request came with. */
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});

export const viewSession = (session: SignedInDevice): z.infer<typeof SessionView> => ({
  ...session,
  createdAt: session.createdAt.toISOString(),
  lastSeenAt: session.lastSeenAt.toISOString(),
});

export const RevokedSessionsView = z.object({ revoked: z.int() });
