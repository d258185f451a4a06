import { lockDocument } from "@/lib/billing/documents/document-rows";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { WriteCtx } from "@/lib/platform/operation";
import { addDeliveries, deliveriesOf } from "./add-deliveries";
import { mailWriter } from "./mail-writer";
import { recipientsOf, type Wanted } from "./recipients";
import type { DeliveryRow } from "./view";

export interface Mailing extends Wanted {
  documentId: string;
  version?: number | undefined;
  subject?: string | undefined;
  message?: string | undefined;
}

/**
 * Mails an issued document with its PDF, one mail with a link of its own for each recipient. May be repeated, to the same people or
 * to others.
 * @throws DomainError not_found; conflict for a draft (`invoice.not_issued`) or one that changed since; invalid naming the recipient
 * without an address
 */
export async function sendDocument(t: WriteCtx, kind: DocumentKind, mailing: Mailing): Promise<DeliveryRow[]> {
  const { documentId, version, subject, message } = mailing;
  const document = await lockDocument(t, kind, documentId, version);
  refuseAction(kind, "send", document.status);
  const recipients = await recipientsOf(t, document.clientId, mailing);
  const write = await mailWriter(t, document);
  const wanted = recipients.map(({ email, contactId, firstName, copy }) => ({
    kind,
    documentId,
    recipient: email,
    contactId,
    copy,
    ...write(firstName, { subject, message }),
  }));
  return deliveriesOf(t, await addDeliveries(t, wanted));
}
