import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { notFound } from "@/lib/kernel/errors";
import { checkedKey, newStorageKey, type FileStorage } from "./storage-port";
import { spool, storageFailure, sweepSpool } from "./spool";

/** A rename is only safe from a power cut once the directory itself is on the disk. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

const missing = () => notFound("file.missing", "The file is not in the storage");

/** Files in a local directory: written aside, then renamed into place, so that a half-written file is never visible. */
export function diskStorage(root: string): FileStorage {
  const aside = join(root, "incoming");
  const pathOf = (key: string) => join(root, checkedKey(key).slice(0, 2), key);
  let swept: Promise<void> | undefined;

  return {
    async put(content, maxBytes) {
      await (swept ??= sweepSpool(aside, Date.now()));
      const { path, size, sha256 } = await spool(aside, content, maxBytes);
      const key = newStorageKey();
      const target = pathOf(key);
      try {
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await rename(path, target);
        await syncDirectory(dirname(target));
      } catch (error) {
        await rm(path, { force: true });
        throw storageFailure(error);
      }
      return { key, size, sha256 };
    },

    async stream(key) {
      const file = await open(pathOf(key), "r").catch((error: NodeJS.ErrnoException) => {
        throw error.code === "ENOENT" ? missing() : error;
      });
      return file.createReadStream();
    },

    delete: (key) => rm(pathOf(key), { force: true }),
  };
}
