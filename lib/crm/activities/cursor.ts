import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { invalid } from "@/lib/kernel/errors";

/** Where a page ended. The instant is text: a JavaScript `Date` would drop the microseconds that order events. */
export interface TimelinePosition {
  occurredAt: string;
  id: string;
}

interface Columns {
  occurredAt: PgColumn;
  id: PgColumn;
}

const POSITION = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const toCursor = ({ occurredAt, id }: TimelinePosition): string =>
  Buffer.from(`${occurredAt}_${id}`).toString("base64url");

/** @throws DomainError invalid, with an issue on `cursor` */
export function fromCursor(cursor: string): TimelinePosition {
  const [, occurredAt, id] = POSITION.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (!occurredAt || !id || Number.isNaN(Date.parse(occurredAt))) {
    const message = "Take the cursor from the links of an earlier answer.";
    throw invalid("input.invalid", message, [{ path: "cursor", code: "invalid", message }]);
  }
  return { occurredAt, id };
}

/** The instant of a row with its microseconds, in a form that sorts as text. */
export const positionOf = ({ occurredAt }: Columns) =>
  sql<string>`to_char(${occurredAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Condition of the rows that come after a page, newest first. */
export const olderThan = ({ occurredAt, id }: Columns, position: TimelinePosition | undefined): SQL | undefined =>
  position && sql`(${occurredAt}, ${id}) < (${position.occurredAt}::timestamptz, ${position.id}::uuid)`;
