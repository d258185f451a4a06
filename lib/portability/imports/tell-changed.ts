import { and, asc, eq, gt } from "drizzle-orm";
import { importChanges } from "@/db/schema/portability/imports";
import type { Ctx } from "@/lib/platform/context";
import { inJob } from "./job-context";

/** Records of one message to the jobs. */
const TOLD_AT_ONCE = 500;

/** Tells the jobs of the next records; the last one of them, `null` behind the end. */
const tellNext = (ctx: Ctx, importId: string, kind: "client" | "contact", after: string | null) =>
  inJob(ctx, async (t) => {
    const rows = await t.tx
      .select({ id: importChanges.recordId })
      .from(importChanges)
      .where(
        and(
          eq(importChanges.importId, importId),
          eq(importChanges.recordKind, kind),
          after === null ? undefined : gt(importChanges.recordId, after),
        ),
      )
      .orderBy(asc(importChanges.recordId))
      .limit(TOLD_AT_ONCE);
    const ids = rows.map(({ id }) => id);
    const [clientIds, contactIds] = kind === "client" ? [ids, []] : [[], ids];
    if (ids.length > 0) await t.raise("clients.changed", { clientIds, contactIds });
    return ids.at(-1) ?? null;
  });

/**
 * Tells the jobs which records an import touched: when it has come to its end, however it did, and not while it is at work,
 * because the search index would take half of the machine from it. Told twice is told once.
 */
export async function tellChanged(ctx: Ctx, importId: string): Promise<void> {
  for (const kind of ["client", "contact"] as const) {
    let last: string | null = null;
    do last = await tellNext(ctx, importId, kind, last);
    while (last !== null);
  }
}
