import { and, eq, inArray, sql } from "drizzle-orm";
import { documentTallies } from "@/db/schema/billing/document-tallies";
import { documents } from "@/db/schema/billing/documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { ReadCtx } from "@/lib/platform/operation";
import { documentsWhere, type DocumentChoice } from "./document-where";

/** Whether status and currency alone decide, which tallies know. */
function isTallied({ filter = {}, search }: DocumentChoice): boolean {
  const { status: _s, currency: _c, ...others } = filter;
  return !search && Object.values(others).every((value) => value === undefined);
}

/** How many documents of a kind a list has in all, exactly. */
export async function countDocuments({ tx }: ReadCtx, kind: DocumentKind, choice: DocumentChoice): Promise<number> {
  if (!isTallied(choice)) return tx.$count(documents, documentsWhere(kind, choice));
  const { status, currency } = choice.filter ?? {};
  const where = and(
    eq(documentTallies.kind, kind),
    status && inArray(documentTallies.status, status),
    currency && inArray(documentTallies.currency, currency),
  );
  const [tallied] = await tx
    .select({ total: sql`coalesce(sum(${documentTallies.documents}), 0)`.mapWith(Number) })
    .from(documentTallies)
    .where(where);
  return tallied?.total ?? 0;
}
