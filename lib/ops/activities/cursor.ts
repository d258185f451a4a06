import { invalid } from "@/lib/kernel/errors";

/** Where a page of events ended. The instant is text: a JavaScript `Date` would drop the microseconds that order events. */
export interface EventPosition {
  occurredAt: string;
  id: string;
}

const POSITION = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const toCursor = ({ occurredAt, id }: EventPosition): string =>
  Buffer.from(`${occurredAt}_${id}`).toString("base64url");

/** @throws DomainError invalid, with an issue on `cursor` */
export function fromCursor(cursor: string): EventPosition {
  const [, occurredAt, id] = POSITION.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (!occurredAt || !id || Number.isNaN(Date.parse(occurredAt))) {
    const message = "Take the cursor from the links of an earlier answer.";
    throw invalid("input.invalid", message, [{ path: "cursor", code: "invalid", message }]);
  }
  return { occurredAt, id };
}
