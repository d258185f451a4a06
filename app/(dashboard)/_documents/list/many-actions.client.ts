"use client";

import type { chosenOf } from "@/components/list/chosen-of";
import type { ManySent, SendingPlan } from "@/lib/billing/deliveries/view";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { FormState } from "@/lib/platform/forms/form-state";
import {
  checkCreditNotePdfsAction,
  checkSendingCreditNotesAction,
  sendCreditNotesAction,
} from "../../credit-notes/actions";
import { checkInvoicePdfsAction, checkSendingInvoicesAction, sendInvoicesAction } from "../../invoices/actions";
import { checkQuotePdfsAction, checkSendingQuotesAction, sendQuotesAction } from "../../quotes/actions";

export type Chosen = ReturnType<typeof chosenOf>;

interface ManyActions {
  plan(selection: Chosen): Promise<FormState<SendingPlan>>;
  send(selection: Chosen): Promise<FormState<ManySent>>;
  pdfs(selection: Chosen): Promise<FormState<{ ids: string[]; drafts: number }>>;
}

/** What is done with many documents of each kind at once. */
export const MANY_ACTIONS: Record<DocumentKind, ManyActions> = {
  quote: {
    plan: (selection) => checkSendingQuotesAction({ selection }),
    send: (selection) => sendQuotesAction({ selection }),
    pdfs: (selection) => checkQuotePdfsAction({ selection }),
  },
  invoice: {
    plan: (selection) => checkSendingInvoicesAction({ selection }),
    send: (selection) => sendInvoicesAction({ selection }),
    pdfs: (selection) => checkInvoicePdfsAction({ selection }),
  },
  credit_note: {
    plan: (selection) => checkSendingCreditNotesAction({ selection }),
    send: (selection) => sendCreditNotesAction({ selection }),
    pdfs: (selection) => checkCreditNotePdfsAction({ selection }),
  },
};
