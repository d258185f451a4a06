import { randomInt } from "node:crypto";
import { and, count, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recoveryCodes } from "@/db/schema/identity/credentials";
import { hashToken } from "@/lib/platform/crypto/token";
import { only } from "@/lib/kernel/only";

const HOW_MANY = 10;
const LENGTH = 16;

/** 32 signs without those that look alike on paper: 80 bits a code, so a plain hash is enough. */
const SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

const newCode = () => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");

const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, "$1-");

/** What is read off paper: `o` for zero, `i` and `l` for one. */
const asPrinted = (code: string) => code.replaceAll("o", "0").replace(/[il]/g, "1");

/** Ten new codes in place of all earlier ones, as they are shown this once. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashToken(code) })));
  return codes.map(grouped);
}

export async function countRecoveryCodes(tx: Tx, userId: string): Promise<number> {
  const unused = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
  return only(await tx.select({ left: count() }).from(recoveryCodes).where(unused)).left;
}

/**
 * Uses up a recovery code.
 * @param code without blanks and dashes, in lower case
 * @returns whether it was one of the person's and unused
 */
export async function acceptRecoveryCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const { rowCount } = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashToken(asPrinted(code))),
        isNull(recoveryCodes.usedAt),
      ),
    );
  return rowCount === 1;
}
