import { and, eq } from "drizzle-orm";
import { documentLinks } from "@/db/schema/billing/document-deliveries";
import { lockDocument } from "@/lib/billing/documents/document-rows";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { notFound } from "@/lib/kernel/errors";
import type { WriteCtx } from "@/lib/platform/operation";

/**
 * Makes a link lead nowhere, from now on. Doing it again changes nothing.
 * @throws DomainError not_found
 */
export async function revokeLink(
  t: WriteCtx,
  kind: DocumentKind,
  { documentId, linkId }: { documentId: string; linkId: string },
): Promise<void> {
  const { clientId, number } = await lockDocument(t, kind, documentId);
  const is = and(eq(documentLinks.id, linkId), eq(documentLinks.documentId, documentId));
  const [link] = await t.tx.select({ revokedAt: documentLinks.revokedAt }).from(documentLinks).where(is).for("update");
  if (!link) throw notFound("link.not_found", "There is no such link.");
  if (link.revokedAt !== null) return;
  await t.tx.update(documentLinks).set({ revokedAt: t.now() }).where(is);
  await t.raise("document.link_revoked", { clientId, documentId, number: number ?? "", linkId });
}
