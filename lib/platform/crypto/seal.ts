import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "../env";

const IV_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  id: string;
  key: Buffer;
}

/**
 * Encrypts short secrets with AES-256-GCM. A sealed text is `v1.<key id>.<base64url(iv ‖ tag ‖ ciphertext)>`, so values of
 * several keys live side by side while keys are rotated. `aad` is the identity of the row: a value copied into another row
 * does not open.
 * @param ring the first key seals, every key opens
 */
export function createSealer(ring: readonly Key[]) {
  const [current] = ring;
  if (!current) throw new Error("The key ring is empty");
  const { key: currentKey } = current;
  const currentPrefix = `v1.${current.id}.`;

  function seal(plaintext: string, aad: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv("aes-256-gcm", currentKey, iv).setAAD(Buffer.from(currentPrefix + aad));
    const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
    return currentPrefix + Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString("base64url");
  }

  /** @throws Error when the key is not in the ring, or the value was altered or belongs to another row */
  function open(sealed: string, aad: string): string {
    const [version, keyId, body = ""] = sealed.split(".");
    const key = version === "v1" ? ring.find(({ id }) => id === keyId)?.key : undefined;
    if (!key) throw new Error("A sealed value was made with a key that is not in ENCRYPTION_KEYS");
    const bytes = Buffer.from(body, "base64url");
    if (bytes.length < IV_BYTES + TAG_BYTES) throw new Error("A sealed value is truncated");
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(`v1.${keyId}.${aad}`))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  }

  return { seal, open, currentPrefix };
}

/** The installation's sealer, over `ENCRYPTION_KEYS`. Column values go through `sealColumn`, which binds them to their row. */
export const sealer = createSealer(env.ENCRYPTION_KEYS);
