import { and, eq, isNotNull, lt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { totpCredentials } from "@/db/schema/identity/credentials";
import { openColumn } from "@/lib/platform/crypto/seal-column";
import { stepOfCode } from "./totp";

/**
 * Whether a code of the person's authenticator is right and was not used before. The last accepted step moves forward in
 * one conditional update, so of several uses of one code at the same moment exactly one passes.
 */
export async function acceptCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const [credential] = await tx
    .select({ secretSealed: totpCredentials.secretSealed })
    .from(totpCredentials)
    .where(and(eq(totpCredentials.userId, userId), isNotNull(totpCredentials.confirmedAt)));
  if (!credential?.secretSealed) return false;
  const secret = openColumn("totp_credentials.secret_sealed", [userId], credential.secretSealed);
  const step = stepOfCode(secret, code, now);
  if (step === undefined) return false;
  const { rowCount } = await tx
    .update(totpCredentials)
    .set({ lastStep: step })
    .where(
      and(
        eq(totpCredentials.userId, userId),
        eq(totpCredentials.secretSealed, credential.secretSealed),
        lt(totpCredentials.lastStep, step),
      ),
    );
  return rowCount === 1;
}
