import { chooseDocuments, type Selection } from "@/lib/billing/documents/choose-documents";
import { newIds } from "@/lib/billing/links/new-links";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { only } from "@/lib/kernel/only";
import type { WriteCtx } from "@/lib/platform/operation";
import { addDeliveries } from "./add-deliveries";
import { MOST_MAILED } from "./input";
import { mailWriter } from "./mail-writer";
import { planMany } from "./plan-many";
import type { ManySent } from "./view";

/**
 * Mails many documents, each to its client's usual recipient in the words of the template, as if it were sent alone. Those that cannot be
 * sent are named with the reason, and keep nothing of the others back.
 * @throws DomainError not_found when one of the ids is none of this workspace; invalid `documents.too_many`
 */
export async function sendMany(t: WriteCtx, kind: DocumentKind, selection: Selection): Promise<ManySent> {
  const chosen = await chooseDocuments(t, kind, selection, { most: MOST_MAILED, lock: true });
  const { sendable, refused } = await planMany(t, chosen);
  if (sendable.length === 0) return { batchId: null, queued: 0, refused };
  const batchId = only(await newIds(t, 1));
  const wanted: Parameters<typeof addDeliveries>[1][number][] = [];
  for (const { document, recipients } of sendable) {
    const write = await mailWriter(t, document);
    for (const { email, contactId, firstName, copy } of recipients) {
      wanted.push({ kind, documentId: document.id, recipient: email, contactId, copy, batchId, ...write(firstName) });
    }
  }
  await addDeliveries(t, wanted);
  return { batchId, queued: wanted.length, refused };
}
