import type { Issue } from "@/lib/kernel/errors";

/**
 * What a submission came to. `issues` carry the codes by which the browser words them in the reader's language; an issue
 * without a path speaks of the form as a whole.
 */
export type FormState<Data = unknown> =
  | { ok: true; message?: string | undefined; data?: Data | undefined }
  | {
      ok: false;
      message: string;
      code: string;
      issues: Issue[];
      retryAfter?: number | undefined;
      requestId?: string | undefined;
    };
