import { asDomainError } from "../errors/present";
import { log } from "../telemetry/log";
import type { FormState } from "./form-state";

/** Any thrown thing as form state; a defect is logged whole and shown as a request id only. */
export function presentForm(error: unknown, requestId: string): Extract<FormState, { ok: false }> {
  const known = asDomainError(error);
  if (known) {
    const { message, code, issues, retryAfter } = known;
    return { ok: false, message, code, issues, retryAfter, requestId };
  }
  log.error("unexpected_error", { request_id: requestId, error });
  return { ok: false, code: "internal", message: "Something went wrong.", issues: [], requestId };
}
