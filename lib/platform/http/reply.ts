import type { DomainError, Issue } from "@/lib/kernel/errors";
import { asDomainError, httpStatus } from "../errors/present";
import { log } from "../telemetry/log";
import { wirePath } from "@/lib/kernel/wire-case";

/** A body of the API envelope with its status and headers, before it becomes a `Response`. */
export interface Reply {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

const PRIVATE = { "content-type": "application/json; charset=utf-8", "cache-control": "private, no-store" };

export function toResponse({ status, body, headers }: Reply): Response {
  if (status === 204 || status === 304) return new Response(null, { status, headers: { ...PRIVATE, ...headers } });
  return new Response(JSON.stringify(body), { status, headers: { ...PRIVATE, ...headers } });
}

/** Field name to its messages, in the wire's spelling. */
function fieldMessages(issues: readonly Issue[]): Record<string, string[]> {
  // A map, because callers may name a field `constructor` or `__proto__`.
  const fields = new Map<string, string[]>();
  for (const { path, message } of issues) {
    const name = path === "" ? "_" : wirePath(path);
    fields.set(name, [...(fields.get(name) ?? []), message]);
  }
  return Object.fromEntries(fields);
}

function refusal(error: DomainError, requestId: string): Reply {
  const retry = error.retryAfter === undefined ? {} : { "retry-after": String(error.retryAfter) };
  return {
    status: httpStatus(error),
    headers: retry,
    body: {
      status: "Error",
      message: error.message,
      code: error.code,
      errors: fieldMessages(error.issues),
      issues: error.issues.map((issue) => ({ ...issue, path: wirePath(issue.path) })),
      request_id: requestId,
    },
  };
}

/** Any thrown thing as an answer in the envelope. A defect is logged whole and answered with its request id only. */
export function errorReply(error: unknown, requestId: string): Reply {
  const known = asDomainError(error);
  if (known) {
    if (known.kind === "unavailable") log.warn("dependency_unavailable", { request_id: requestId, code: known.code });
    return refusal(known, requestId);
  }
  log.error("unexpected_error", { request_id: requestId, error });
  return {
    status: 500,
    body: {
      status: "Error",
      message: "Something went wrong on our side. Quote the request id to get help.",
      code: "internal",
      errors: {},
      issues: [],
      request_id: requestId,
    },
  };
}
