import type { z } from "zod";
import { invalid } from "@/lib/kernel/errors";
import { issuesOf } from "@/lib/kernel/zod-issues";

/**
 * Parses caller input or refuses it with one issue per field at fault.
 * @throws DomainError invalid, code `input.invalid`
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return result.data;
  throw invalid("input.invalid", "Some fields were refused.", result.error.issues.flatMap(issuesOf));
}
