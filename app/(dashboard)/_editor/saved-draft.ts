import type { SavedDraft } from "@/components/documents/editor/editor-types";
import type { CreditNoteView, InvoiceView, QuoteView } from "@/lib/billing/documents/view";
import type { Issue } from "@/lib/kernel/errors";

/** What the editor needs to go on after a save. */
export function savedDraft(view: QuoteView | InvoiceView | CreditNoteView, issues: Issue[]): SavedDraft {
  const { id, version, updatedAt, totalExclVat, totalVat, totalInclVat } = view;
  return { id, version, savedAt: updatedAt, totalExclVat, totalVat, totalInclVat, issues };
}
