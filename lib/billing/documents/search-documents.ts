import { and, desc, eq, sql, type SQL } from "drizzle-orm";
import { bitmapsOnly } from "@/db/bitmaps-only";
import type { Tx } from "@/db/client";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import { inSystem } from "@/db/system";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { listWords } from "@/lib/kernel/list-words";
import { only } from "@/lib/kernel/only";
import { pageOffset } from "@/lib/kernel/page";
import type { ReadCtx } from "@/lib/platform/operation";
import { documentOrder } from "./document-order";
import { documentsWhere, hasWord, namedLike } from "./document-where";
import type { DocumentListing } from "./list-documents";

/** Looked at to learn how common a word is, and how many of them may have it. */
const SAMPLE = 1_000;
const RARE = 50;

/** Every word as a condition, with the clients who are called so already looked up: by ids, an index answers it. */
async function conditionsOf({ tx }: ReadCtx, search: string): Promise<SQL[]> {
  const conditions: SQL[] = [];
  for (const word of listWords(search)) {
    const found = await tx.select({ id: clients.id }).from(clients).where(namedLike(word));
    const ids = sql.param(found.map(({ id }) => id));
    conditions.push(hasWord(word, found.length > 0 ? sql`${documents.clientId} = any (${ids}::uuid[])` : sql`false`));
  }
  return conditions;
}

/** The condition that fewest of the latest documents meet, first; nothing when many of them meet every one. */
async function rarestFirst(tx: Tx, of: SQL | undefined, conditions: readonly SQL[]): Promise<SQL[] | undefined> {
  const { searchKey, clientId } = documents;
  const latest = tx
    .select({ searchKey, clientId })
    .from(documents)
    .where(of)
    .orderBy(desc(documents.issueDate))
    .limit(SAMPLE);
  const counts = conditions.map((condition) => sql`(count(*) filter (where ${condition}))::int`);
  const { rows } = await tx.execute<{ counts: number[] }>(
    sql`select array[${sql.join(counts, sql`, `)}] as counts from (${latest}) as documents`,
  );
  const { counts: times } = only(rows);
  const rarest = times.indexOf(Math.min(...times));
  if ((times[rarest] ?? 0) > RARE) return undefined;
  return [...conditions.slice(rarest, rarest + 1), ...conditions.toSpliced(rarest, 1)];
}

/**
 * The ids on one page of what a search in a list finds, and how many it finds in all; nothing when an index is of no help, because all of
 * its words are common. Row-level security keeps the application role from the text index, so the look-up is made by the system role
 * with the workspace in its condition, and the rows are read again under the policies. The planner knows nothing of how common a word
 * is: it is given one condition to use an index for, and the others to check.
 */
export async function searchDocuments(
  t: ReadCtx,
  kind: DocumentKind,
  { page, perPage, sort, filter, search = "" }: DocumentListing,
): Promise<{ ids: string[]; total: number } | undefined> {
  const conditions = await conditionsOf(t, search);
  if (conditions.length === 0) return undefined;
  const ofWorkspace = eq(documents.workspaceId, t.ctx.actor.workspaceId);
  return inSystem("read", async (tx) => {
    const [first, ...others] = (await rarestFirst(tx, and(ofWorkspace, eq(documents.kind, kind)), conditions)) ?? [];
    if (!first) return undefined;
    await bitmapsOnly(tx);
    const checked = others.map((condition) => sql`(${condition}) is true`);
    const where = and(ofWorkspace, documentsWhere(kind, { filter }), first, ...checked);
    const found = await tx
      .select({ id: documents.id, total: sql<number>`(count(*) over ())::int` })
      .from(documents)
      .where(where)
      .orderBy(...documentOrder(sort))
      .limit(perPage)
      .offset(pageOffset({ page, perPage }));
    // Nothing on a page beyond the end tells how many there are.
    const total = found[0]?.total ?? (page === 1 ? 0 : await tx.$count(documents, where));
    return { ids: found.map(({ id }) => id), total };
  });
}
