import { DomainError } from "@/lib/kernel/errors";

export interface UploadRule {
  maxBytes: number;
  /** What the sender may declare. What it really is, its content says: see `redrawImage`. */
  mediaTypes: readonly string[];
}

const tooLarge = (maxBytes: number) =>
  new DomainError("invalid", "request.too_large", `The file is larger than ${maxBytes} bytes.`);

const interrupted = (cause: unknown) =>
  new DomainError("invalid", "request.malformed", "The upload was interrupted.", { cause });

const empty = () => new DomainError("invalid", "upload.empty", "The file is empty.");

/**
 * The raw body of an upload, piece by piece. A declared size above the limit is refused before a byte is read, an
 * undeclared one as soon as it gets there.
 * @throws DomainError 413, 415 or 400 as its code says; invalid `upload.empty`
 */
export async function* uploadChunks(
  request: Request,
  { maxBytes, mediaTypes }: UploadRule,
): AsyncGenerator<Uint8Array> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!mediaTypes.includes(type)) {
    throw new DomainError("invalid", "request.media_type", `Send the file itself, as ${mediaTypes.join(", ")}.`);
  }
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) throw empty();
  let size = 0;
  const reader = request.body.getReader();
  const read = () => reader.read().catch((cause: unknown) => Promise.reject(interrupted(cause)));
  try {
    for (let part = await read(); !part.done; part = await read()) {
      size += part.value.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      yield part.value;
    }
  } finally {
    // Whoever stopped taking it in wants no more of it; after the last piece this does nothing.
    await reader.cancel().catch(() => undefined);
  }
  if (size === 0) throw empty();
}

/** The raw body of an upload as a whole. @throws DomainError as {@link uploadChunks} */
export async function readUpload(request: Request, rule: UploadRule): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of uploadChunks(request, rule)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
