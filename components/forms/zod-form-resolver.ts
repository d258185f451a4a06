import { toNestErrors } from "@hookform/resolvers";
import type { FieldError, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";
import type { Issue } from "@/lib/kernel/errors";
import { issuesOf } from "@/lib/kernel/zod-issues";

/** A schema, or a function that fetches it: pages stay light when zod arrives with the first form that is used. */
export type SchemaSource = z.ZodType | (() => Promise<z.ZodType>);

/** The schema itself; none when it cannot be fetched, which leaves the check to the server. */
export const fetchSchema = (source: SchemaSource | undefined) =>
  typeof source === "function" ? source().catch(() => null) : source;

/**
 * Validates with the operation’s own input schema and phrases each issue like the server would (the stock resolver drops
 * the numbers behind a message). The submitted values stay as typed: the server transforms them, once.
 * @param phrase issue to sentence in the reader’s language
 */
export function zodFormResolver<Values extends FieldValues>(
  source: SchemaSource | undefined,
  phrase: (issue: Issue) => string,
): Resolver<Values> {
  return async (values, _context, options) => {
    const schema = await fetchSchema(source);
    const result = schema?.safeParse(values, { reportInput: true });
    if (!result || result.success) return { values, errors: {} };
    const errors: Record<string, FieldError> = {};
    for (const issue of result.error.issues.flatMap(issuesOf)) {
      errors[issue.path || "root"] ??= { type: issue.code, message: phrase(issue) };
    }
    return { values: {}, errors: toNestErrors<Values>(errors, options) };
  };
}
