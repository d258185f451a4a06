import { notFound } from "next/navigation";
import { cache } from "react";
import { viewCreditNote, type CreditNoteView } from "@/lib/billing/documents/view";
import { getCreditNote } from "@/lib/billing/credit-notes/get-credit-note";
import { CreditNoteRef } from "@/lib/billing/credit-notes/input";
import { load } from "@/lib/platform/load";

/** The credit note of a page, read once per request; an address that is no id is an unknown one. */
export const readCreditNote = cache(async (creditNoteId: string): Promise<CreditNoteView> => {
  if (!CreditNoteRef.safeParse({ creditNoteId }).success) notFound();
  return viewCreditNote(await load(getCreditNote, { creditNoteId }));
});
