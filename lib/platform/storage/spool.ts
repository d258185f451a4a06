import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { invalid, unavailable } from "@/lib/kernel/errors";

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const LEFTOVER_AGE_MS = 24 * 3_600_000;

export interface Spooled {
  path: string;
  size: number;
  sha256: string;
}

/** Disk errors as refusals; everything else unchanged. */
export function storageFailure(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (FULL.has(code)) return unavailable("storage.full", "There is no space left to store files", 60, error);
  return error;
}

/** Removes what uploads left behind when their process was killed. Younger files may still be growing. */
export async function sweepSpool(dir: string, now: number): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    const path = join(dir, name);
    const age = await stat(path)
      .then(({ mtimeMs }) => now - mtimeMs)
      .catch(() => 0);
    if (age > LEFTOVER_AGE_MS) await rm(path, { force: true });
  }
}

/**
 * Writes content to a new temporary file, all of it and down to the disk, or leaves nothing behind.
 * @throws DomainError invalid `file.too_large`, unavailable `storage.full`; whatever the content throws
 */
export async function spool(
  dir: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Spooled> {
  const path = join(dir, randomUUID());
  const hash = createHash("sha256");
  let size = 0;
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const file = await open(path, "wx", 0o600);
    try {
      for await (const chunk of content) {
        size += chunk.length;
        if (size > maxBytes) throw invalid("file.too_large", `A file has at most ${maxBytes} bytes here`);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { path, size, sha256: hash.digest("hex") };
  } catch (error) {
    await rm(path, { force: true });
    throw storageFailure(error);
  }
}
