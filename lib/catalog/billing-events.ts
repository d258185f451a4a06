import { z } from "zod";
import { DOCUMENT_KINDS } from "./document-kinds";
import { event } from "./event-definition";

const id = z.uuid();
/** Amounts are told with the event, as decimal strings: a timeline speaks of what was, not of what is. */
const amount = { amount: z.string(), currency: z.string() };

/** A draft has no number yet. */
const draft = z.strictObject({ clientId: id, documentId: id });
const changed = z.strictObject({ clientId: id, documentId: id, fields: z.array(z.string()) });
const issued = { clientId: id, documentId: id, number: z.string() };
const issue = z.strictObject({ ...issued, ...amount });
const mailed = z.strictObject({ ...issued, recipient: z.string(), deliveryId: id });
const numbered = z.strictObject(issued);

const financial = <Payload extends z.ZodType>(payload: Payload) =>
  event({ category: "financial", payload, subject: ["client", "clientId"] });
/** Drafts are saved while somebody types: that is for the trail, and no news. */
const quiet = <Payload extends z.ZodType>(payload: Payload) =>
  event({ category: "financial", payload, subject: ["client", "clientId"], internal: true });

/**
 * Quotes, invoices, credit notes and payments. Their subject is the client; `documentId` puts them in the timeline of the document,
 * too: a payment in that of its invoice, a credit note in its own.
 */
export const BILLING_EVENTS = {
  "quote.created": financial(draft),
  "quote.updated": quiet(changed),
  "quote.removed": financial(draft),
  "quote.issued": financial(issue),
  "quote.mailed": financial(mailed),
  "quote.mail_failed": financial(mailed),
  "quote.viewed": financial(numbered),
  "quote.accepted": financial(z.strictObject({ ...issued, name: z.string() })),
  "quote.rejected": financial(z.strictObject({ ...issued, name: z.string() })),
  "quote.expired": financial(numbered),
  "quote.converted": financial(z.strictObject({ ...issued, invoiceId: id })),

  "invoice.created": financial(draft),
  "invoice.updated": quiet(changed),
  "invoice.removed": financial(draft),
  "invoice.issued": financial(issue),
  "invoice.mailed": financial(mailed),
  "invoice.mail_failed": financial(mailed),
  "invoice.viewed": financial(numbered),
  "invoice.overdue": financial(numbered),
  "invoice.paid": financial(numbered),
  "invoice.cancelled": financial(numbered),

  "payment.recorded": financial(z.strictObject({ ...issued, ...amount, paymentId: id })),
  "payment.reversed": financial(z.strictObject({ ...issued, ...amount, paymentId: id, reversalId: id })),

  "credit_note.created": financial(draft),
  "credit_note.updated": quiet(changed),
  "credit_note.removed": financial(draft),
  "credit_note.issued": financial(z.strictObject({ ...issued, ...amount, invoiceNumber: z.string() })),
  "credit_note.mailed": financial(mailed),
  "credit_note.mail_failed": financial(mailed),
  "credit_note.viewed": financial(numbered),
  "credit_note.applied": financial(numbered),

  "document.link_created": financial(z.strictObject({ ...issued, linkId: id })),
  "document.link_revoked": financial(z.strictObject({ ...issued, linkId: id })),
  "delivery.requested": event({
    category: "communication",
    payload: z.strictObject({ deliveryId: id, documentId: id, kind: z.enum(DOCUMENT_KINDS) }),
    subject: ["delivery", "deliveryId"],
    internal: true,
  }),

  "invoicing.settings_changed": event({
    category: "settings",
    payload: z.strictObject({ fields: z.array(z.string()) }),
  }),
} as const;
