import { buffer } from "node:stream/consumers";
import type { DocumentSnapshot } from "@/db/schema/billing/document-snapshot";
import { DomainError } from "@/lib/kernel/errors";
import { fileStorage } from "@/lib/platform/storage/file-storage";

/** The picture a document shows. One that was replaced before anything was printed with it is gone: the document does without. */
export async function readLogo({ logo }: Pick<DocumentSnapshot, "logo">): Promise<Buffer | null> {
  if (logo === null) return null;
  try {
    return await buffer(await fileStorage().stream(logo.storageKey));
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return null;
    throw error;
  }
}
