import { chooseDocuments, type Selection } from "@/lib/billing/documents/choose-documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { ReadCtx } from "@/lib/platform/operation";
import { MOST_MAILED } from "./input";
import { planMany } from "./plan-many";
import type { SendingPlan } from "./view";

/**
 * What mailing many documents would do, before it is done.
 * @throws DomainError not_found; invalid `documents.too_many`
 */
export async function checkMany(t: ReadCtx, kind: DocumentKind, selection: Selection): Promise<SendingPlan> {
  const { sendable, refused } = await planMany(t, await chooseDocuments(t, kind, selection, { most: MOST_MAILED }));
  return { ids: sendable.map(({ document }) => document.id), refused };
}
