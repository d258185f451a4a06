import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { PutObjectCommandInput, S3Client } from "@aws-sdk/client-s3";
import { notFound, unavailable } from "@/lib/kernel/errors";
import { checkedKey, newStorageKey, type FileStorage } from "./storage-port";
import { spool, sweepSpool } from "./spool";

interface S3Settings {
  bucket: string;
  region: string;
  /** Of an S3-compatible server; Amazon's when left out. */
  endpoint: string | undefined;
  /** The machine's own role is used when no key is given. */
  accessKeyId: string | undefined;
  secretAccessKey: string | undefined;
}

const ATTEMPTS = 3;

const sdk = () => import("@aws-sdk/client-s3");

async function makeClient({ region, endpoint, accessKeyId, secretAccessKey }: S3Settings): Promise<S3Client> {
  const { S3Client: Client } = await sdk();
  const credentials = accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {};
  return new Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...credentials,
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
    // The newer trailing checksums are unknown to many compatible servers.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

/** The SDK repeats a failed request by itself, but not one whose body is a stream; a file can be read again. */
async function upload(client: S3Client, to: PutObjectCommandInput, path: string): Promise<void> {
  const { PutObjectCommand } = await sdk();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new PutObjectCommand({ ...to, Body: createReadStream(path) }));
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || (statusOf(error) ?? 500) < 500) throw error;
      await setTimeout(100 * 2 ** attempt);
    }
  }
}

function refusal(error: unknown): Error {
  if (statusOf(error) === 404) return notFound("file.missing", "The file is not in the storage");
  return unavailable("storage.unavailable", "The file storage does not answer", 10, error);
}

/**
 * Files in a bucket. Uploads pass through a local temporary file, because S3 wants the length first and a broken upload
 * must not be sent at all.
 * @param spoolDir local directory for uploads on their way
 */
export function s3Storage(settings: S3Settings, spoolDir: string): FileStorage {
  const { bucket: Bucket } = settings;
  let client: Promise<S3Client> | undefined;
  const connected = () => (client ??= makeClient(settings));
  let swept: Promise<void> | undefined;

  return {
    async put(content, maxBytes) {
      await (swept ??= sweepSpool(spoolDir, Date.now()));
      const { path, size, sha256 } = await spool(spoolDir, content, maxBytes);
      const key = newStorageKey();
      try {
        await upload(await connected(), { Bucket, Key: key, ContentLength: size }, path);
      } catch (error) {
        throw refusal(error);
      } finally {
        await rm(path, { force: true });
      }
      return { key, size, sha256 };
    },

    async stream(key) {
      const Key = checkedKey(key);
      try {
        const { GetObjectCommand } = await sdk();
        const { Body } = await (await connected()).send(new GetObjectCommand({ Bucket, Key }));
        if (!(Body instanceof Readable)) throw new Error("S3 answered without a body");
        return Body;
      } catch (error) {
        throw refusal(error);
      }
    },

    async delete(key) {
      const Key = checkedKey(key);
      try {
        const { DeleteObjectCommand } = await sdk();
        await (await connected()).send(new DeleteObjectCommand({ Bucket, Key }));
      } catch (error) {
        throw refusal(error);
      }
    },
  };
}
