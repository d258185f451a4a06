"use client";

import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { FormState } from "@/lib/platform/forms/form-state";
import { issueCreditNoteAction } from "../credit-notes/actions";
import { issueInvoiceAction } from "../invoices/actions";
import { issueQuoteAction } from "../quotes/actions";

type Seen = { id: string; version?: number };

const ISSUE: Record<DocumentKind, (seen: Seen) => Promise<FormState>> = {
  quote: ({ id, version }) => issueQuoteAction({ quoteId: id, version }),
  invoice: ({ id, version }) => issueInvoiceAction({ invoiceId: id, version }),
  credit_note: ({ id, version }) => issueCreditNoteAction({ creditNoteId: id, version }),
};

/** Gives a draft of any kind its number and freezes it. @param version the one that was seen, if it matters */
export const issueDocument = (kind: DocumentKind, seen: Seen): Promise<FormState> => ISSUE[kind](seen);
