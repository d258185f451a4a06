import { eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { lockDocument } from "@/lib/billing/documents/document-rows";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { WriteCtx } from "@/lib/platform/operation";
import type { DraftRef } from "./update-draft";

/**
 * Deletes a draft for good: it never had a number.
 * @throws DomainError not_found, conflict when it is issued or changed since
 */
export async function removeDraft(t: WriteCtx, kind: DocumentKind, { documentId, version }: DraftRef): Promise<void> {
  const { status, clientId } = await lockDocument(t, kind, documentId, version);
  refuseAction(kind, "delete", status);
  await t.tx.delete(documents).where(eq(documents.id, documentId));
  await t.raise(`${kind}.removed`, { clientId, documentId });
}
