"use client";

import { useRouter } from "next/navigation";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { PATHS } from "@/components/documents/document-paths";
import { toast } from "@/components/ui/toast";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { removeCreditNoteAction } from "../credit-notes/actions";
import { duplicateInvoiceAction, removeInvoiceAction } from "../invoices/actions";
import { duplicateQuoteAction, removeQuoteAction } from "../quotes/actions";

type Seen = { id: string; version: number };

const REMOVE = {
  quote: ({ id, version }: Seen) => removeQuoteAction({ quoteId: id, version }),
  invoice: ({ id, version }: Seen) => removeInvoiceAction({ invoiceId: id, version }),
  credit_note: ({ id, version }: Seen) => removeCreditNoteAction({ creditNoteId: id, version }),
} satisfies Record<DocumentKind, unknown>;

/** Deletes a draft, for good: whoever calls it has asked. @param onRemoved goes to where the draft is no more */
export function useRemoveDraft(kind: DocumentKind, onRemoved: () => void) {
  return useImmediateAction(REMOVE[kind], ({ message }) => {
    onRemoved();
    if (message) toast({ message });
  });
}

const DUPLICATE = {
  quote: (id: string) => duplicateQuoteAction({ quoteId: id }),
  invoice: (id: string) => duplicateInvoiceAction({ invoiceId: id }),
};

/** Makes another draft like a document and opens it. A credit note belongs to its invoice and has no double. */
export function useDuplicate(kind: keyof typeof DUPLICATE) {
  const router = useRouter();
  return useImmediateAction(DUPLICATE[kind], ({ message, data }) => {
    if (message) toast({ message });
    if (data) router.push(`${PATHS[kind]}/${data.id}/edit`);
  });
}
