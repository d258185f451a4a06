import { chooseDocuments, type Selection } from "@/lib/billing/documents/choose-documents";
import type { LockedDocument } from "@/lib/billing/documents/document-rows";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { MOST_IDS } from "@/lib/platform/list-input";
import type { ReadCtx } from "@/lib/platform/operation";

interface ChosenPdfs {
  /** Those with a PDF that is kept, in the order of their numbers. */
  issued: LockedDocument[];
  drafts: number;
}

/**
 * Of which of many documents there is a PDF that is kept.
 * @throws DomainError not_found; invalid `documents.too_many`
 */
export async function choosePdfs(t: ReadCtx, kind: DocumentKind, selection: Selection): Promise<ChosenPdfs> {
  const chosen = await chooseDocuments(t, kind, selection, { most: MOST_IDS });
  const issued = chosen.filter(({ number }) => number !== null);
  return { issued, drafts: chosen.length - issued.length };
}
