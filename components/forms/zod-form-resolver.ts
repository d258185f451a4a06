import { toNestErrors } from "@hookform/resolvers";
import type { FieldError, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";
import type { Issue } from "@/lib/kernel/errors";
import { issuesOf } from "@/lib/kernel/zod-issues";

/** A schema, or a function that fetches it: pages before sign-in stay light when zod arrives with the first check. */
export type SchemaSource = z.ZodType | (() => Promise<z.ZodType>);

/** A schema that cannot be fetched leaves the check to the server. */
const load = (source: SchemaSource) => (typeof source === "function" ? source().catch(() => null) : source);

/**
 * Validates with the operation’s own input schema and phrases each issue like the server would (the stock resolver drops
 * the numbers behind a message). The submitted values stay as typed: the server transforms them, once.
 * @param phrase issue to sentence in the reader’s language
 */
export function zodFormResolver<Values extends FieldValues>(
  source: SchemaSource,
  phrase: (issue: Issue) => string,
): Resolver<Values> {
  return async (values, _context, options) => {
    const schema = await load(source);
    const result = schema?.safeParse(values, { reportInput: true });
    if (!result || result.success) return { values, errors: {} };
    const errors: Record<string, FieldError> = {};
    for (const issue of result.error.issues.flatMap(issuesOf)) {
      errors[issue.path || "root"] ??= { type: issue.code, message: phrase(issue) };
    }
    return { values: {}, errors: toNestErrors<Values>(errors, options) };
  };
}
