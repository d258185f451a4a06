import { viewEvent } from "@/lib/crm/activities/view";
import { listDocumentEvents } from "@/lib/billing/documents/list-document-events";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { load } from "@/lib/platform/load";
import { EventsTimeline } from "./events-timeline.client";

/** Events before the rest is asked for. */
const PER_PAGE = 10;

/** What happened with a document, newest first. */
export async function EventsCard({ kind, documentId }: { kind: DocumentKind; documentId: string }) {
  const { items, nextCursor } = await load(listDocumentEvents, { kind, documentId, perPage: PER_PAGE });
  return (
    <EventsTimeline
      key={documentId}
      kind={kind}
      documentId={documentId}
      first={{ items: items.map(viewEvent), nextCursor }}
    />
  );
}
