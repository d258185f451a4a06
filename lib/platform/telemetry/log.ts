import pino from "pino";
import { env } from "../env";
import { processWide } from "../process-wide";

/**
 * What a line may contain: identifiers, counts, names of things. No bodies, query strings, cookies, tokens, addresses or
 * text that people typed. Whatever else is passed all the same is left out, and its name is listed in `omitted`.
 */
const FIELDS = [
  ...(["request_id", "method", "route", "status", "duration_ms", "threshold_ms", "aborted", "digest"] as const),
  ...(["user_id", "workspace_id", "event_id", "mail_id", "sms_id", "id", "type", "column"] as const),
  ...(["function_id", "run_id", "step_id", "attempt", "attempts", "outcome", "retry_in_ms"] as const),
  ...(["code", "reason", "detail", "error", "count", "threshold", "window_minutes", "server"] as const),
] as const;

/** Plain values; `error` takes whatever was thrown. */
export type LogFields = { readonly [Name in (typeof FIELDS)[number]]?: unknown };

const ALLOWED: ReadonlySet<string> = new Set(FIELDS);

const TEXT_MAX = 2_000;

// Query builders put a statement's values into the message, the stack repeats the message.
const text = (message: string): string => message.replace(/\nparams:[\s\S]*$/i, "").slice(0, TEXT_MAX);

function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: text(String(error)) };
  const { name, message, stack, cause } = error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    name,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    message: text(message),
    stack: /\n( {4}at [\s\S]*)$/.exec(stack ?? "")?.[1]?.slice(0, TEXT_MAX),
    ...(cause === undefined ? {} : { cause: errorFields(cause) }),
  };
}

function shown(fields: LogFields): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  const omitted: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (!ALLOWED.has(name)) omitted.push(name);
    else if (value instanceof Error || name === "error") line[name] = errorFields(value);
    else if (typeof value === "string") line[name] = text(value);
    else if (value !== undefined && typeof value !== "object") line[name] = value;
    else if (value === null) line[name] = null;
  }
  return omitted.length > 0 ? { ...line, omitted } : line;
}

/** @param destination where lines go, standard output when left out */
export function createLog(level: string, destination?: pino.DestinationStream) {
  const options = { level, base: null, messageKey: "event", timestamp: pino.stdTimeFunctions.isoTime };
  const formatters = { level: (label: string) => ({ level: label }) };
  const logger = pino({ ...options, formatters }, destination ?? pino.destination({ dest: 1, sync: false }));
  const at =
    (kind: "debug" | "info" | "warn" | "error") =>
    (event: string, fields: LogFields = {}) => {
      if (logger.isLevelEnabled(kind)) logger[kind](shown(fields), event);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

/** JSON lines on standard output: `log.warn("relay_paused", { reason })`. Events are named in snake_case, past tense or state. */
export const log = processWide("log", () => createLog(env.LOG_LEVEL));
