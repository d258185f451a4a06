import type { RecordIds } from "@/lib/insight/search/refresh-documents";

/** What the payload of an event about clients or contacts may name. */
interface Named {
  clientId?: string;
  /** Merged into `clientId`, or separated from it again. */
  mergedId?: string;
  contactId?: string;
  clientIds?: string[];
  contactIds?: string[];
}

const present = (...ids: (string | undefined)[]) => ids.filter((id) => id !== undefined);

/** The records an event speaks of. A contact is refreshed alone: nothing of it is in its client's document. */
export function recordsOf({ clientId, mergedId, contactId, clientIds, contactIds }: Named): RecordIds {
  if (clientIds !== undefined || contactIds !== undefined) {
    return { clientIds: clientIds ?? [], contactIds: contactIds ?? [] };
  }
  return contactId === undefined ? { clientIds: present(clientId, mergedId) } : { contactIds: [contactId] };
}
