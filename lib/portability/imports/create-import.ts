import { z } from "zod";
import { files } from "@/db/schema/platform/files";
import { imports, type CsvFormat } from "@/db/schema/portability/imports";
import { dropFile } from "@/lib/identity/logo/drop-file";
import { only } from "@/lib/kernel/only";
import type { Ctx } from "@/lib/platform/context";
import { decodeHead, EncodingProbe } from "@/lib/platform/csv/encoding-probe";
import { operation, type Around } from "@/lib/platform/operation";
import { fileStorage } from "@/lib/platform/storage/file-storage";
import { detectFormat } from "./detect-format";
import { MAX_IMPORT_BYTES } from "./input";
import { mappingFor } from "./remembered-mapping";
import type { ImportRow } from "./view";

const Stored = z.strictObject({
  fileName: z.string(),
  storageKey: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  format: z.custom<CsvFormat>(),
});

/** Starts an import of a file that is in the storage; uploads go through {@link createImport}. */
export const storeImport = operation({
  can: "clients:import",
  input: Stored,
  async run(t, { fileName, storageKey, size, sha256, format }): Promise<ImportRow> {
    const { workspaceId, userId } = t.ctx.actor;
    const own = { workspaceId, createdBy: userId, createdAt: t.now() };
    const file = { ...own, name: fileName, mediaType: "text/csv", size, sha256, storageKey };
    const { id: fileId } = only(await t.tx.insert(files).values(file).returning({ id: files.id }));
    const mapping = await mappingFor(t, format);
    const started = { ...own, kind: "clients", status: "mapping", fileId, fileName, format, mapping } as const;
    return only(await t.tx.insert(imports).values(started).returning());
  },
});

/** A file on its way in. */
export interface ImportUpload {
  /** As the person named it. */
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  /** What must commit together with the import, once the content is known. */
  around?: ((sha256: string) => Around<ImportRow> | undefined) | undefined;
}

/**
 * Takes a file into the storage, looks at it while it passes, and starts its import. Bytes first, row second: a file whose
 * row is missing harms nobody.
 * @throws DomainError invalid `csv.*`, `file.too_large`
 */
export async function createImport(ctx: Ctx, { fileName, content, around }: ImportUpload): Promise<ImportRow> {
  storeImport.authorize(ctx);
  const probe = new EncodingProbe();
  const { key: storageKey, size, sha256 } = await fileStorage().put(probe.watch(content), MAX_IMPORT_BYTES);
  try {
    const encoding = probe.encoding();
    const format = await detectFormat(decodeHead(probe.head, encoding), encoding);
    return await storeImport(ctx, { fileName, storageKey, size, sha256, format }, around?.(sha256));
  } catch (error) {
    await dropFile(storageKey);
    throw error;
  }
}
