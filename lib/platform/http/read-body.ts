import { DomainError } from "@/lib/kernel/errors";
import { camelKeys } from "@/lib/kernel/wire-case";
import { refuseOtherSpelling } from "./refuse-other-spelling";

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
function checked(name: string, value: unknown): unknown {
  refuseOtherSpelling(name);
  if (typeof value === "string" && (value.includes("\u0000") || !value.isWellFormed())) {
    throw new DomainError("invalid", "request.malformed", "Text contains a character that cannot be stored.");
  }
  return value;
}

interface JsonBody {
  /** As it was sent. */
  text: string;
  /** Under the names our code uses. */
  input: Record<string, unknown>;
}

/**
 * The JSON object of a request, `{}` when there is no body.
 * @throws DomainError 413, 415, 400 or 422 as its code says
 */
export async function readJsonBody(request: Request): Promise<JsonBody> {
  const text = await readText(request);
  if (text.trim() === "") return { text: "", input: {} };
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new DomainError("invalid", "request.media_type", "Send the body as application/json.");
  }
  let input: unknown;
  try {
    input = camelKeys(JSON.parse(text, checked));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError("invalid", "request.malformed", "The body is not valid JSON.");
  }
  if (input === null || typeof input !== "object" || Array.isArray(input)) {
    throw new DomainError("invalid", "request.malformed", "The body must be a JSON object.");
  }
  return { text, input: input as Record<string, unknown> };
}
