import { DomainError } from "@/lib/kernel/errors";

const MAX_BODY_BYTES = 256 * 1024;

const tooLarge = () => new DomainError("invalid", "request.too_large", "The body is larger than 256 kB.");

/** Reads at most the limit, so that a body without a length cannot fill memory. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new DomainError("invalid", "request.malformed", "The body is not valid UTF-8.");
  }
}

/** PostgreSQL stores every character but NUL, and lone surrogates are not text; refusing them here keeps them out of every field. */
function refuseUnstorable(_key: string, value: unknown): unknown {
  if (typeof value === "string" && (value.includes("\u0000") || !value.isWellFormed())) {
    throw new DomainError("invalid", "request.malformed", "Text contains a character that cannot be stored.");
  }
  return value;
}

/**
 * The JSON object of a request, `{}` when there is no body.
 * @throws DomainError 413, 415 or 400 as its code says
 */
export async function readJsonBody(request: Request): Promise<{ text: string; value: Record<string, unknown> }> {
  const text = await readText(request);
  if (text.trim() === "") return { text: "", value: {} };
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new DomainError("invalid", "request.media_type", "Send the body as application/json.");
  }
  let value: unknown;
  try {
    value = JSON.parse(text, refuseUnstorable);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError("invalid", "request.malformed", "The body is not valid JSON.");
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw new DomainError("invalid", "request.malformed", "The body must be a JSON object.");
  }
  return { text, value: value as Record<string, unknown> };
}
