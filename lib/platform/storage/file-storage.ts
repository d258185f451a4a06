import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { env } from "../env";
import { randomToken } from "../crypto/token";
import { processWide } from "../process-wide";
import { diskStorage } from "./disk-storage";
import { s3Storage } from "./s3-storage";

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

/** The installation's storage: the S3 bucket of `S3_BUCKET`, else `files/` in the data directory. */
export const fileStorage = (): FileStorage =>
  processWide("file-storage", () => {
    const dataDir = resolve(/* turbopackIgnore: true */ env.KOOMKY_DATA_DIR);
    if (env.S3_BUCKET === undefined) return diskStorage(join(dataDir, "files"));
    return s3Storage(
      {
        bucket: env.S3_BUCKET,
        region: env.S3_REGION,
        endpoint: env.S3_ENDPOINT,
        accessKeyId: env.S3_ACCESS_KEY_ID,
        secretAccessKey: env.S3_SECRET_ACCESS_KEY,
      },
      join(dataDir, "uploads"),
    );
  });
