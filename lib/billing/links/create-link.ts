import { lockDocument } from "@/lib/billing/documents/document-rows";
import { refuseAction } from "@/lib/billing/documents/refuse-action";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { only } from "@/lib/kernel/only";
import type { WriteCtx } from "@/lib/platform/operation";
import { newLinks, type NewLink } from "./new-links";

/**
 * A link to pass on by hand. Its address is told this once, because only its hash is kept.
 * @throws DomainError not_found; conflict for a draft
 */
export async function createLink(t: WriteCtx, kind: DocumentKind, documentId: string): Promise<NewLink> {
  const { status, clientId, number } = await lockDocument(t, kind, documentId);
  refuseAction(kind, "send", status);
  const link = only(await newLinks(t, [documentId]));
  await t.raise("document.link_created", { clientId, documentId, number: number ?? "", linkId: link.id });
  return link;
}
