import { and, eq, sql, type SQL } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { listWords } from "@/lib/kernel/list-words";
import type { ReadCtx } from "@/lib/platform/operation";
import { searchList } from "@/lib/platform/search-list";
import { clientsNamed } from "./clients-named";
import { documentOrder } from "./document-order";
import { documentsWhere, hasWord } from "./document-where";
import type { DocumentListing } from "./list-documents";

async function conditionOf(t: ReadCtx, word: string): Promise<SQL> {
  const ids = await clientsNamed(t, word);
  return hasWord(word, ids.length > 0 ? sql`${documents.clientId} = any (${sql.param(ids)}::uuid[])` : sql`false`);
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
