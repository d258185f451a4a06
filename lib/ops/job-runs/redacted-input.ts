type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const HIDDEN = "•••";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The shape of what a job received, for somebody who looks for a fault: ids, numbers and flags stay, texts are hidden,
 * because they may name people or carry secrets.
 */
export function redactedInput(data: unknown): Json {
  if (data === null || typeof data === "number" || typeof data === "boolean") return data;
  if (Array.isArray(data)) return data.map(redactedInput);
  if (typeof data === "object") {
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, redactedInput(value)]));
  }
  return typeof data === "string" && UUID.test(data) ? data : HIDDEN;
}
