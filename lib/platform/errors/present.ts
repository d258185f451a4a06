import { DomainError, invalid, unavailable, type ErrorKind, conflict } from "@/lib/kernel/errors";

const HTTP_STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
};

/** Codes whose HTTP status is narrower than their kind's. */
const STATUS_BY_CODE: Record<string, number> = {
  "request.malformed": 400,
  "request.method": 405,
  "request.precondition_failed": 412,
  "request.too_large": 413,
  "request.media_type": 415,
  "request.precondition_required": 428,
};

/** SQLSTATEs of a server that is restarting, full or unreachable; the statement had no effect that was acknowledged. */
const UNAVAILABLE = /^(08|53|57P)/;
const CONNECTION_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH"]);
const CONNECTION_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|query read timeout/i;

/** Where a unique constraint's name says enough to name the field; anything else is a conflict as a whole. */
const FIELD_BY_CONSTRAINT: Record<string, { code: string; path: string; message: string }> = {
  users_email_key: { code: "user.email_taken", path: "email", message: "This address already has an account." },
  members_workspace_id_user_id_key: {
    code: "member.exists",
    path: "email",
    message: "This person is already a member.",
  },
  clients_workspace_id_external_reference_key: {
    code: "client.external_reference_taken",
    path: "externalReference",
    message: "Another client has this external reference.",
  },
  invitations_workspace_id_pending_email_key: {
    code: "invitation.pending",
    path: "email",
    message: "An invitation to this address is already pending.",
  },
  saved_views_workspace_id_name_key: {
    code: "saved_view.name_taken",
    path: "name",
    message: "You have a view of this name already.",
  },
  tags_workspace_id_name_key: { code: "tag.name_taken", path: "name", message: "Another tag has this name." },
};

interface DatabaseFailure {
  code?: string;
  constraint?: string;
}

/** Drizzle wraps driver errors; the SQLSTATE and the constraint sit on the innermost cause. */
function failureOf(error: unknown): (Error & DatabaseFailure) | undefined {
  let current = error;
  while (current instanceof Error && current.cause instanceof Error) current = current.cause;
  return current instanceof Error ? current : undefined;
}

/**
 * Every thrown thing as one of the seven kinds, or `undefined` for a defect: the one place where constraint names,
 * SQLSTATEs and connection losses become something a caller can act on.
 */
export function asDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  const failure = failureOf(error);
  if (!failure) return undefined;
  if (failure instanceof DomainError) return failure;
  const { code = "", constraint = "" } = failure;
  if (code === "23505") {
    const field = FIELD_BY_CONSTRAINT[constraint];
    if (!field) return conflict("record.exists", "This already exists.");
    const { path, message } = field;
    return conflict(field.code, message, [{ path, code: field.code, message }]);
  }
  // Raised by the triggers that keep issued documents and payments as they are.
  if (code === "KM001") return conflict("document.issued", "What was issued does not change.");
  if (code === "23503") return conflict("record.in_use", "This is referred to, or refers to something that is gone.");
  if (code === "23514" || code === "23502") return invalid("input.refused", "The database refused these values.");
  if (code === "22P05" || code === "22021")
    return invalid("input.text", "Text contains a character that cannot be stored.");
  if (code === "55P03" || code === "40001" || code === "40P01") {
    return unavailable("database.busy", "Somebody else is changing this. Try again.", 1, error);
  }
  if (code === "57014") return unavailable("database.slow", "This took too long. Try again.", 2, error);
  const lost = UNAVAILABLE.test(code) || CONNECTION_CODES.has(code) || CONNECTION_WORDS.test(failure.message);
  return lost ? unavailable("database.unavailable", "The database is not reachable right now.", 2, error) : undefined;
}

/** The HTTP status of a refusal. */
export const httpStatus = (error: DomainError): number => STATUS_BY_CODE[error.code] ?? HTTP_STATUS[error.kind];
