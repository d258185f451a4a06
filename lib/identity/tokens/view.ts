import { z } from "zod";
import type { apiTokens } from "@/db/schema/identity/api-tokens";

export type TokenRow = Pick<
  typeof apiTokens.$inferSelect,
  "id" | "name" | "scopes" | "createdAt" | "expiresAt" | "lastUsedAt"
>;

export const TokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

export const viewToken = ({ id, name, scopes, ...at }: TokenRow): z.infer<typeof TokenView> => ({
  id,
  name,
  scopes,
  createdAt: at.createdAt.toISOString(),
  expiresAt: at.expiresAt.toISOString(),
  lastUsedAt: at.lastUsedAt?.toISOString() ?? null,
});

/** The one answer that carries the token itself. */
export const CreatedTokenView = z.object({ ...TokenView.shape, token: z.string() });

export const viewCreatedToken = ({
  row,
  token,
}: {
  row: TokenRow;
  token: string;
}): z.infer<typeof CreatedTokenView> => ({
  ...viewToken(row),
  token,
});
