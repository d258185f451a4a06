/** What went wrong, in the seven ways callers can tell apart. Each has one HTTP status, decided at the edge. */
export type ErrorKind =
  "invalid" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "rate_limited" | "unavailable";

/** One field at fault. `path` is dotted (`lines.2.quantity`), empty for the input as a whole; `params` fill the translated message. */
export type Issue = {
  path: string;
  code: string;
  message: string;
  params?: Record<string, string | number>;
};

type Details = { issues?: Issue[]; retryAfter?: number; cause?: unknown };

const BRAND = Symbol.for("koomky.domain-error");

/**
 * A refusal the caller can act on. `code` is a stable reason (`invoice.not_draft`) that interfaces translate; `message` is
 * English for developers. Anything else thrown is a defect and is shown to people as a request id only.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly [BRAND] = true;
  readonly kind: ErrorKind;
  readonly code: string;
  readonly issues: Issue[];
  /** Whole seconds after which the same call may succeed. */
  readonly retryAfter?: number;

  constructor(kind: ErrorKind, code: string, message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.code = code;
    this.issues = details.issues ?? [];
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
  }

  /** Pages and routes are separate bundles of one process: an error may be of another bundle's copy of this class. */
  static override [Symbol.hasInstance](value: unknown): value is DomainError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}

export const invalid = (code: string, message: string, issues: Issue[] = []) =>
  new DomainError("invalid", code, message, { issues });

export const unauthenticated = (code: string, message: string) => new DomainError("unauthenticated", code, message);

export const forbidden = (code: string, message: string) => new DomainError("forbidden", code, message);

export const notFound = (code: string, message: string) => new DomainError("not_found", code, message);

export const conflict = (code: string, message: string, issues: Issue[] = []) =>
  new DomainError("conflict", code, message, { issues });

/** @param retryAfter whole seconds until the caller may try again */
export const rateLimited = (code: string, message: string, retryAfter: number) =>
  new DomainError("rate_limited", code, message, { retryAfter });

/** @param cause the failure underneath, kept for the log and never shown */
export const unavailable = (code: string, message: string, retryAfter = 1, cause?: unknown) =>
  new DomainError("unavailable", code, message, { retryAfter, cause });
