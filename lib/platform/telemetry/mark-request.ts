import { LRUCache } from "lru-cache";
import { processWide } from "../process-wide";

/** What only the application knows of a request. */
export interface RequestMarks {
  userId?: string | null;
  workspaceId?: string | null;
}

// Bounded, because commands and tests mark requests that no server will ever finish.
const marks = processWide("request-marks", () => new LRUCache<string, RequestMarks>({ max: 10_000 }));

/** Tells the request's log line who called. May be called more than once; later marks add to earlier ones. */
export function markRequest(requestId: string, mark: RequestMarks): void {
  marks.set(requestId, { ...marks.get(requestId), ...mark });
}

/** The marks of a finished request, which are then forgotten; undefined when the application never identified a caller. */
export function takeMarks(requestId: string): RequestMarks | undefined {
  const found = marks.get(requestId);
  marks.delete(requestId);
  return found;
}
