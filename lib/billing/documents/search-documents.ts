import { and, eq, sql, type SQL } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { listWords } from "@/lib/kernel/list-words";
import type { ReadCtx } from "@/lib/platform/operation";
import { searchList } from "@/lib/platform/search-list";
import { documentOrder } from "./document-order";
import { documentsWhere, hasWord, namedLike } from "./document-where";
import type { DocumentListing } from "./list-documents";

/** The clients who are called so are looked up first: by ids, an index answers the condition. */
async function conditionOf({ tx }: ReadCtx, word: string): Promise<SQL> {
  const found = await tx.select({ id: clients.id }).from(clients).where(namedLike(word));
  const ids = sql.param(found.map(({ id }) => id));
  return hasWord(word, found.length > 0 ? sql`${documents.clientId} = any (${ids}::uuid[])` : sql`false`);
}

/** The ids on one page of what a search finds, and how many it finds in all; nothing when all of its words are common. */
export async function searchDocuments(
  t: ReadCtx,
  kind: DocumentKind,
  { page, perPage, sort, filter, search = "" }: DocumentListing,
) {
  const words: SQL[] = [];
  for (const word of listWords(search)) words.push(await conditionOf(t, word));
  return searchList({
    table: documents,
    all: and(eq(documents.workspaceId, t.ctx.actor.workspaceId), eq(documents.kind, kind)),
    latest: documents.issueDate,
    words,
    filters: documentsWhere(kind, { filter }),
    order: documentOrder(sort),
    page,
    perPage,
  });
}
