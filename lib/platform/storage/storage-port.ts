import type { Readable } from "node:stream";
import { randomToken } from "../crypto/token";

export interface StoredFile {
  key: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal, of the stored bytes. */
  sha256: string;
}

/**
 * Bytes under opaque keys. A key exists with all its bytes or not at all, and what it holds never changes: a new version is
 * a new key. Write the bytes first, then the row that names them; a row never points at nothing.
 */
export interface FileStorage {
  /**
   * @param maxBytes checked while reading; beyond it nothing is kept
   * @throws DomainError invalid `file.too_large`; unavailable `storage.full`, `storage.unavailable`
   */
  put(content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredFile>;
  /** @throws DomainError not_found `file.missing`; unavailable `storage.unavailable` */
  stream(key: string): Promise<Readable>;
  /** Deleting what is gone already is no error. */
  delete(key: string): Promise<void>;
}

const KEY = /^[0-9a-f]{64}$/;

export const newStorageKey = (): string => randomToken();

/** Keys come from our own rows; anything else, such as a path, is a defect. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error("Not a storage key");
  return key;
}
