import { fileStorage } from "@/lib/platform/storage/file-storage";
import { log } from "@/lib/platform/telemetry/log";

/** Removes a file nothing names any more. A storage that fails now leaves it behind; that harms nobody. */
export async function dropFile(key: string | null): Promise<void> {
  if (key === null) return;
  await fileStorage()
    .delete(key)
    .catch((error: unknown) => log.warn("file_left_behind", { error }));
}
