import type { Locale } from "@/lib/catalog/locales";
import type { DomainError, Issue } from "@/lib/kernel/errors";
import { asDomainError } from "../errors/present";
import { translator } from "../i18n/translator";
import { log } from "../telemetry/log";
import type { FormState } from "./form-state";

type Refused = Extract<FormState, { ok: false }>;

/** The translated text of a reason code, or its English message where no translation exists. */
function wording(locale: Locale, code: string, fallback: string, params: Issue["params"] = {}): string {
  const t = translator(locale);
  // Reason codes come from every domain; a missing one must show its message, not break the form.
  const key = `states.errors.${code.replaceAll(".", "_")}` as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key, params) : fallback;
}

function fieldErrors(locale: Locale, issues: readonly Issue[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { path, code, message, params } of issues) {
    (errors[path === "" ? "_" : path] ??= []).push(wording(locale, code, message, params));
  }
  return errors;
}

function refused(error: DomainError, locale: Locale, requestId: string): Refused {
  const params = error.retryAfter === undefined ? {} : { seconds: error.retryAfter };
  return {
    ok: false,
    code: error.code,
    message: wording(locale, error.code, error.message, params),
    errors: fieldErrors(locale, error.issues),
    requestId,
  };
}

/** Any thrown thing as form state in the person's language; a defect is logged and shown as a request id only. */
export function presentForm(error: unknown, locale: Locale, requestId: string): Refused {
  const known = asDomainError(error);
  if (known) return refused(known, locale, requestId);
  log.error("unexpected_error", { request_id: requestId, error });
  return {
    ok: false,
    code: "internal",
    message: wording(locale, "internal", "Something went wrong."),
    errors: {},
    requestId,
  };
}
