import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { totpCredentials } from "@/db/schema/identity/credentials";

/** The person's authenticator, if any, locked: changes of it and of the recovery codes wait for each other. */
export async function lockTwoFactor(tx: Tx, userId: string): Promise<typeof totpCredentials.$inferSelect | undefined> {
  const [credential] = await tx.select().from(totpCredentials).where(eq(totpCredentials.userId, userId)).for("update");
  return credential;
}
