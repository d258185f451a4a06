import type { Tx } from "@/db/client";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { formatApiToken, hashToken, randomToken } from "@/lib/platform/crypto/token";
import { only } from "@/lib/kernel/only";

type TokenRow = typeof apiTokens.$inferSelect;

export interface IssuedToken {
  row: TokenRow;
  /** `kmk_…`: exists here and in the one answer that carries it. */
  token: string;
}

/** Makes a bearer token in the caller's transaction. */
export async function issueToken(
  tx: Tx,
  values: Pick<TokenRow, "workspaceId" | "userId" | "kind" | "name" | "scopes" | "epoch" | "steppedUpAt" | "expiresAt">,
): Promise<IssuedToken> {
  const secret = randomToken();
  const row = only(
    await tx
      .insert(apiTokens)
      .values({ ...values, secretHash: hashToken(secret) })
      .returning(),
  );
  return { row, token: formatApiToken(row.id, secret) };
}
