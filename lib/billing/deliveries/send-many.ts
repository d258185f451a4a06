import { and, asc, eq, inArray } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { noSuchDocument } from "@/lib/billing/documents/document-rows";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import { newIds } from "@/lib/billing/links/new-links";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { DomainError } from "@/lib/kernel/errors";
import type { WriteCtx } from "@/lib/platform/operation";
import { addDeliveries } from "./add-deliveries";
import { mailWriter } from "./mail-writer";
import { recipientsOf } from "./recipients";
import type { ManySent } from "./view";

/** To the usual recipient, in the words of the template. */
const USUAL = { contactIds: [], toClient: false, cc: [] };

/**
 * Mails many documents, each as if it were sent alone. Those that cannot be sent are named with the reason, and keep nothing of the
 * others back; an id that is none of this workspace refuses the whole request.
 * @throws DomainError not_found
 */
export async function sendMany(t: WriteCtx, kind: DocumentKind, given: readonly string[]): Promise<ManySent> {
  const ids = [...new Set(given)];
  const found = await t.tx
    .select()
    .from(documents)
    .where(and(inArray(documents.id, ids), eq(documents.kind, kind)))
    .orderBy(asc(documents.id));
  if (found.length < ids.length) throw noSuchDocument(kind);
  const [batchId = ""] = await newIds(t, 1);
  const refused: ManySent["refused"] = [];
  const wanted: Parameters<typeof addDeliveries>[1][number][] = [];
  for (const document of found) {
    const { id: documentId, number, status, clientId } = document;
    try {
      refuseAction(kind, "send", status);
      const recipients = await recipientsOf(t, clientId, USUAL);
      const write = await mailWriter(t, document);
      for (const { email, contactId, firstName, copy } of recipients) {
        wanted.push({ kind, documentId, recipient: email, contactId, copy, batchId, ...write(firstName) });
      }
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === "unavailable") throw error;
      refused.push({ id: documentId, number, code: error.code, message: error.message });
    }
  }
  if (wanted.length > 0) await addDeliveries(t, wanted);
  return { batchId, queued: wanted.length, refused };
}
