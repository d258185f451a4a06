/** Of an error the browser knows its number, nothing else. */
export function errorDigest(error: unknown): string | undefined {
  const { digest } = (error ?? {}) as { digest?: unknown };
  return typeof digest === "string" ? digest : undefined;
}
