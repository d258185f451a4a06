import { processWide } from "../process-wide";

/** What only the application knows of a request. */
export interface RequestMarks {
  userId?: string | null;
  workspaceId?: string | null;
}

const MARKS_MAX = 10_000;
const marks = processWide("request-marks", () => new Map<string, RequestMarks>());

/** Tells the request's log line who called. May be called more than once; later marks add to earlier ones. */
export function markRequest(requestId: string, mark: RequestMarks): void {
  marks.set(requestId, { ...marks.get(requestId), ...mark });
  // Commands and tests mark requests that no server will ever finish: the oldest go.
  const [oldest] = marks.size > MARKS_MAX ? marks.keys() : [];
  if (oldest !== undefined) marks.delete(oldest);
}

/** The marks of a finished request, which are then forgotten; undefined when the application never identified a caller. */
export function takeMarks(requestId: string): RequestMarks | undefined {
  const found = marks.get(requestId);
  marks.delete(requestId);
  return found;
}
