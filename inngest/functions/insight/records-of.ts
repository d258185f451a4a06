import type { RecordIds } from "@/lib/insight/search/refresh-documents";

/** What the payload of an event about clients, contacts or documents may name. */
interface Named {
  clientId?: string;
  /** Merged into `clientId`, or separated from it again. */
  mergedId?: string;
  contactId?: string;
  /** A quote, an invoice or a credit note, of `clientId`. */
  documentId?: string;
  clientIds?: string[];
  contactIds?: string[];
}

const present = (...ids: (string | undefined)[]) => ids.filter((id) => id !== undefined);

/** The records an event speaks of. A contact or a document is refreshed alone: nothing of it is in its client's entry. */
export function recordsOf({ clientId, mergedId, contactId, documentId, clientIds, contactIds }: Named): RecordIds {
  if (documentId !== undefined) return { documentIds: [documentId] };
  if (clientIds !== undefined || contactIds !== undefined) {
    return { clientIds: clientIds ?? [], contactIds: contactIds ?? [] };
  }
  return contactId === undefined ? { clientIds: present(clientId, mergedId) } : { contactIds: [contactId] };
}
