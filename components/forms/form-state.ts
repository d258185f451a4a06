import type { Issue } from "@/lib/kernel/errors";

/**
 * What a submission came to. `errors` maps a dotted field name (camelCase, `_` for the form as a whole) to its messages;
 * `issues`, when the sender knows them, carry the codes by which the browser shows them in the reader’s language.
 */
export type FormState<Data = unknown> =
  | { ok: true; message?: string | undefined; data?: Data | undefined }
  | {
      ok: false;
      message: string;
      code: string;
      errors: Record<string, string[]>;
      issues?: Issue[] | undefined;
      requestId?: string | undefined;
    };

export type Refusal = Extract<FormState, { ok: false }>;

/** The field issues of a refusal, from codes where there are any, else from plain messages. */
export function issuesOfRefusal(refusal: Refusal): Issue[] {
  if (refusal.issues && refusal.issues.length > 0) return refusal.issues;
  return Object.entries(refusal.errors).flatMap(([name, messages]) =>
    messages.slice(0, 1).map((message) => ({ path: name === "_" ? "" : name, code: "", message })),
  );
}
