import { and, desc, eq, inArray, or } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { events } from "@/db/schema/events/events";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { newsOf, type EventType } from "@/lib/catalog/events";
import { fromCursor, olderThan, positionOf, toCursor } from "@/lib/crm/activities/cursor";
import { eventColumns, recordedEvent } from "@/lib/crm/activities/event-columns";
import type { RecordedEvent } from "@/lib/crm/activities/view";
import type { CursorPage } from "@/lib/kernel/cursor-page";
import type { ReadCtx } from "@/lib/platform/operation";
import { requireDocument } from "./document-rows";

/** What invoices are told of their credit notes; the rest stands with those. */
const OF_CREDIT_NOTES: EventType[] = ["credit_note.issued"];

/**
 * What happened with a quote, an invoice or a credit note, newest first; an invoice tells of its credit notes, too.
 * @throws DomainError not_found
 */
export async function readDocumentEvents(
  t: ReadCtx,
  kind: DocumentKind,
  { documentId, cursor, perPage }: { documentId: string; cursor?: string | undefined; perPage: number },
): Promise<CursorPage<RecordedEvent>> {
  const after = cursor === undefined ? undefined : fromCursor(cursor);
  await requireDocument(t, kind, documentId);
  const { tx } = t;
  const creditNotes = await tx.select({ id: documents.id }).from(documents).where(eq(documents.invoiceId, documentId));
  const ofCreditNotes = inArray(
    events.documentId,
    creditNotes.map(({ id }) => id),
  );
  const rows = await tx
    .select({ ...eventColumns, at: positionOf(events) })
    .from(events)
    .where(
      and(
        or(
          and(eq(events.documentId, documentId), inArray(events.type, newsOf(["financial"]))),
          creditNotes.length > 0 ? and(ofCreditNotes, inArray(events.type, OF_CREDIT_NOTES)) : undefined,
        ),
        olderThan(events, after),
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(perPage + 1);
  const shown = rows.slice(0, perPage);
  const last = shown.at(-1);
  return {
    items: shown.map(({ at: _at, ...row }) => recordedEvent(row)),
    nextCursor: rows.length > perPage && last ? toCursor({ occurredAt: last.at, id: last.id }) : null,
    perPage,
  };
}
