import { and, eq } from "drizzle-orm";
import { inSystem } from "@/db/system";
import { users } from "@/db/schema/identity/users";
import { forbidden, unauthenticated } from "@/lib/kernel/errors";
import type { Visitor } from "@/lib/platform/context";
import { checkPassword } from "@/lib/platform/crypto/password";
import { passwordAttempts } from "../attempts/attempt-keys";
import { tellLocked } from "../attempts/tell-locked";
import { forgiveAttempts, PASSWORD_ATTEMPTS, returnAttempt, takeAttempt } from "../attempts/take-attempt";
import { actingAs, type KnownPerson } from "../people/acting-as";
import { findPersonByEmail, type FoundPerson } from "./find-person";

export type SignedInPerson = FoundPerson & KnownPerson;

const hasWorkspace = (person: FoundPerson | undefined): person is SignedInPerson => Boolean(person?.workspaceId);

async function judge(key: string, person: FoundPerson | undefined, password: string) {
  try {
    return await checkPassword(person?.passwordHash ?? null, password);
  } catch (error) {
    await returnAttempt(key);
    throw error;
  }
}

interface Credentials {
  email: string;
  password: string;
}

/**
 * The person behind an address and a password, member of a workspace or not. An unknown address is refused in the same
 * words, at the same cost and with the same growing pauses as a wrong password.
 * @throws DomainError unauthenticated `auth.invalid_credentials`, rate_limited `auth.locked`
 */
export async function checkPerson(visitor: Visitor, { email, password }: Credentials): Promise<FoundPerson> {
  const key = passwordAttempts(email);
  const attempts = await takeAttempt(key, PASSWORD_ATTEMPTS);
  const person = await findPersonByEmail(email);
  const { ok, rehash } = await judge(key, person, password);
  if (!person || !ok) {
    if (attempts === PASSWORD_ATTEMPTS.free && hasWorkspace(person)) {
      await inSystem("write", (tx) => tellLocked(actingAs(tx, visitor, person), person, visitor.clientAddress));
    }
    throw unauthenticated("auth.invalid_credentials", "The address or the password is wrong.");
  }
  await inSystem("write", async (tx) => {
    await forgiveAttempts(tx, key);
    const unchanged = and(eq(users.id, person.userId), eq(users.passwordHash, person.passwordHash));
    if (rehash) await tx.update(users).set({ passwordHash: rehash }).where(unchanged);
  });
  return person;
}

/**
 * The same for somebody who wants in: a person without a workspace is refused.
 * @throws DomainError those of {@link checkPerson}, forbidden `auth.no_workspace`
 */
export async function checkCredentials(visitor: Visitor, credentials: Credentials): Promise<SignedInPerson> {
  const person = await checkPerson(visitor, credentials);
  if (!hasWorkspace(person)) {
    throw forbidden("auth.no_workspace", "This account belongs to no workspace any more. Ask for an invitation.");
  }
  return person;
}
