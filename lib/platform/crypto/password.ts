import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { processWide } from "../process-wide";
import { bounded } from "./bounded";

/** argon2id, RFC 9106 shape within OWASP's advice: 32 MiB, three passes, about 50 ms of one core. */
const PARAMETERS = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 };
const PREFIX = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`;

// Two at a time is 64 MiB at most and leaves threads for files and name look-ups; a flood of sign-ins waits, then gets 503.
const turn = processWide("passwords", () => bounded({ running: 2, waiting: 60 }));

const base64 = (bytes: number) => randomBytes(bytes).toString("base64").replaceAll("=", "");

/** A well-formed hash that no password matches: verifying against it takes as long as against a real one. */
const NOBODY = `${PREFIX}${base64(16)}$${base64(32)}`;

/** Composed and decomposed accents, and full-width letters, are the same password whatever keyboard typed them. */
const normal = (password: string) => password.normalize("NFKC");

/** @throws DomainError unavailable when too many passwords are being hashed */
export const hashPassword = (password: string): Promise<string> => turn(() => hash(normal(password), PARAMETERS));

/** `rehash` is set when the password is right but was hashed with older parameters: store it in place of the old hash. */
export interface PasswordCheck {
  ok: boolean;
  rehash?: string;
}

/**
 * Checks a password, in the same time whether or not the person exists.
 * @param stored the hash on record, null for an unknown person
 * @throws DomainError unavailable when too many passwords are being checked
 */
export async function checkPassword(stored: string | null, password: string): Promise<PasswordCheck> {
  const ok = (await turn(() => verify(stored ?? NOBODY, normal(password)))) && stored !== null;
  return ok && !stored.startsWith(PREFIX) ? { ok, rehash: await hashPassword(password) } : { ok };
}
