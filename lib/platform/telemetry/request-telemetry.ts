import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "../env";
import { processWide } from "../process-wide";
import { log } from "./log";
import { takeMarks } from "./mark-request";
import { countRequest } from "./metrics";
import { routePattern } from "./route-pattern";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function report(request: IncomingMessage, response: ServerResponse, startedAt: number): void {
  const elapsed = performance.now() - startedAt;
  const id = request.headers["x-request-id"];
  const requestId = typeof id === "string" ? id : undefined;
  const marks = requestId === undefined ? undefined : takeMarks(requestId);
  const method = METHODS.has(request.method ?? "") ? (request.method ?? "") : "OTHER";
  const pattern = routePattern(request.url ?? "");
  const status = response.statusCode;
  const line = {
    request_id: requestId,
    method,
    route: pattern,
    status,
    duration_ms: Math.round(elapsed * 10) / 10,
    user_id: marks?.userId ?? undefined,
    workspace_id: marks?.workspaceId ?? undefined,
    ...(response.writableFinished ? {} : { aborted: true }),
  };
  log.info("request", line);
  if (elapsed >= env.SLOW_REQUEST_THRESHOLD_MS) {
    log.warn("slow_request_detected", { ...line, threshold_ms: env.SLOW_REQUEST_THRESHOLD_MS });
  }
  const served = marks !== undefined || (status >= 200 && status < 300);
  countRequest({ method, pattern, status, served, seconds: elapsed / 1000 });
}

/**
 * From now on every HTTP request, page or API, leaves one log line and one measurement when its answer ends or its client
 * leaves. Node tells of each request itself; nothing is patched.
 */
export function startTelemetry(): void {
  processWide("request-telemetry", () => {
    subscribe("http.server.request.start", (message) => {
      const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
      const startedAt = performance.now();
      response.once("close", () => report(request, response, startedAt));
    });
    return true;
  });
}
