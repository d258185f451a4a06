"use client";

import type { DraftDeliveryView } from "@/lib/billing/deliveries/view";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { FormState } from "@/lib/platform/forms/form-state";
import {
  createCreditNoteLinkAction,
  draftCreditNoteDeliveryAction,
  issueAndSendCreditNoteAction,
  retryCreditNoteDeliveryAction,
  revokeCreditNoteLinkAction,
  sendCreditNoteAction,
} from "../../credit-notes/actions";
import {
  createInvoiceLinkAction,
  draftInvoiceDeliveryAction,
  issueAndSendInvoiceAction,
  retryInvoiceDeliveryAction,
  revokeInvoiceLinkAction,
  sendInvoiceAction,
} from "../../invoices/actions";
import {
  createQuoteLinkAction,
  draftQuoteDeliveryAction,
  issueAndSendQuoteAction,
  retryQuoteDeliveryAction,
  revokeQuoteLinkAction,
  sendQuoteAction,
} from "../../quotes/actions";

interface SendActions {
  draft(id: string): Promise<FormState<DraftDeliveryView>>;
  send(id: string, mail: object): Promise<FormState>;
  /** Of a draft: both, or neither. */
  issueAndSend(id: string, mail: object): Promise<FormState>;
  retry(id: string, deliveryId: string): Promise<FormState>;
  link(id: string): Promise<FormState<{ url: string }>>;
  revoke(id: string, linkId: string): Promise<FormState>;
}

/** The sending of each kind of document. */
export const SEND_ACTIONS: Record<DocumentKind, SendActions> = {
  quote: {
    draft: (quoteId) => draftQuoteDeliveryAction({ quoteId }),
    send: (quoteId, mail) => sendQuoteAction({ quoteId, ...mail }),
    issueAndSend: (quoteId, mail) => issueAndSendQuoteAction({ quoteId, ...mail }),
    retry: (quoteId, deliveryId) => retryQuoteDeliveryAction({ quoteId, deliveryId }),
    link: (quoteId) => createQuoteLinkAction({ quoteId }),
    revoke: (quoteId, linkId) => revokeQuoteLinkAction({ quoteId, linkId }),
  },
  invoice: {
    draft: (invoiceId) => draftInvoiceDeliveryAction({ invoiceId }),
    send: (invoiceId, mail) => sendInvoiceAction({ invoiceId, ...mail }),
    issueAndSend: (invoiceId, mail) => issueAndSendInvoiceAction({ invoiceId, ...mail }),
    retry: (invoiceId, deliveryId) => retryInvoiceDeliveryAction({ invoiceId, deliveryId }),
    link: (invoiceId) => createInvoiceLinkAction({ invoiceId }),
    revoke: (invoiceId, linkId) => revokeInvoiceLinkAction({ invoiceId, linkId }),
  },
  credit_note: {
    draft: (creditNoteId) => draftCreditNoteDeliveryAction({ creditNoteId }),
    send: (creditNoteId, mail) => sendCreditNoteAction({ creditNoteId, ...mail }),
    issueAndSend: (creditNoteId, mail) => issueAndSendCreditNoteAction({ creditNoteId, ...mail }),
    retry: (creditNoteId, deliveryId) => retryCreditNoteDeliveryAction({ creditNoteId, deliveryId }),
    link: (creditNoteId) => createCreditNoteLinkAction({ creditNoteId }),
    revoke: (creditNoteId, linkId) => revokeCreditNoteLinkAction({ creditNoteId, linkId }),
  },
};
