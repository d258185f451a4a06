import type { Selection } from "@/lib/billing/documents/choose-documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { ReadCtx } from "@/lib/platform/operation";
import { choosePdfs } from "./choose-pdfs";

/** What an archive would hold: the documents that are issued, and how many drafts it would lack. */
export async function checkPdfs(
  t: ReadCtx,
  kind: DocumentKind,
  selection: Selection,
): Promise<{ ids: string[]; drafts: number }> {
  const { issued, drafts } = await choosePdfs(t, kind, selection);
  return { ids: issued.map(({ id }) => id), drafts };
}
