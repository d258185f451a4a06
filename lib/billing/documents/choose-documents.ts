import { and, asc, inArray } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { invalid } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";
import { noSuchDocument, type LockedDocument } from "./document-rows";
import { documentsWhere, type DocumentChoice } from "./document-where";

/** All documents a list with this filter and search would show, or these out of them. */
export interface Selection extends DocumentChoice {
  ids?: readonly string[] | undefined;
}

/**
 * The documents many are asked for together, in the order of their numbers, drafts last.
 * @param options.most how many there may be
 * @param options.lock keeps them as they are until the transaction ends
 * @throws DomainError not_found when one of the ids is none of them; invalid `documents.too_many`
 */
export async function chooseDocuments(
  t: ReadCtx,
  kind: DocumentKind,
  selection: Selection,
  { most, lock = false }: { most: number; lock?: boolean },
): Promise<LockedDocument[]> {
  const ids = selection.ids && [...new Set(selection.ids)];
  const wanted = t.tx
    .select()
    .from(documents)
    .where(and(documentsWhere(kind, selection), ids && inArray(documents.id, ids)))
    .orderBy(asc(documents.chainPosition), asc(documents.id))
    .limit(most + 1)
    .$dynamic();
  const chosen = await (lock ? wanted.for("no key update") : wanted);
  if (ids && chosen.length < ids.length) throw noSuchDocument(kind);
  if (chosen.length <= most) return chosen;
  const [code, message] = ["documents.too_many", `At most ${most} documents can be chosen together.`];
  throw invalid(code, message, [{ path: "", code, message, params: { limit: most } }]);
}
