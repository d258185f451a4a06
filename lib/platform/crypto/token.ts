import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

const API_TOKEN = /^kmk_([0-9a-f]{32})_([0-9a-f]{64})([0-9a-f]{8})$/;

/** 256 random bits as 64 hexadecimal characters: session ids, links in mails, API secrets. */
export const randomToken = (): string => randomBytes(32).toString("hex");

/** What is stored instead of a token: SHA-256 in hexadecimal. Enough without salt, because tokens are random. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Compares two hashes in constant time. */
export function sameHash(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

const checksum = (text: string): string => crc32(text).toString(16).padStart(8, "0");

/** `kmk_<id>_<secret><crc32>`: recognisable to secret scanners, and a mistyped one is refused without a look-up. */
export function formatApiToken(id: string, secret: string): string {
  const body = `kmk_${id.replaceAll("-", "")}_${secret}`;
  return body + checksum(body);
}

/** The row id and the hash of the secret, or null when the text is no intact token. */
export function parseApiToken(text: string): { id: string; secretHash: string } | null {
  const match = API_TOKEN.exec(text);
  if (!match || checksum(text.slice(0, -8)) !== match[3]) return null;
  const [, hex = "", secret = ""] = match;
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"), secretHash: hashToken(secret) };
}
