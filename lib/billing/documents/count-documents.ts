import { and, eq, inArray, sql } from "drizzle-orm";
import { documentTallies } from "@/db/schema/billing/document-tallies";
import { documents } from "@/db/schema/billing/documents";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { narrowedOnlyBy } from "@/lib/platform/narrowed-only-by";
import type { ReadCtx } from "@/lib/platform/operation";
import { documentsWhere, type DocumentChoice } from "./document-where";

/** What tallies know documents by. */
const TALLIED = ["status", "currency"];

/** How many documents of a kind a list has in all, exactly. */
export async function countDocuments({ tx }: ReadCtx, kind: DocumentKind, choice: DocumentChoice): Promise<number> {
  if (!narrowedOnlyBy(choice, TALLIED)) return tx.$count(documents, documentsWhere(kind, choice));
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
