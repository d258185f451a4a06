import type { DomainError } from "@/lib/kernel/errors";

/** The reason code of a refusal, or `ok`. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: DomainError) => error.code,
  );
