import { sql } from "drizzle-orm";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import type { WriteCtx } from "@/lib/platform/operation";
import { applyRow } from "./apply-row";
import { KnownClients } from "./known-clients";
import { loadKnown } from "./load-known";
import { RecordIds } from "./record-ids";
import type { ReadRow, RefusedRow, RowDraft } from "./row-draft";

/** What a chunk of rows comes to. */
export interface ChunkResult {
  rows: number;
  created: number;
  updated: number;
  skipped: number;
  refused: RefusedRow[];
}

interface ChunkWork {
  importId: string;
  rows: readonly ReadRow[];
  /** What earlier rows left behind, where that is not in the database. */
  known?: KnownClients;
  /** Holds the clients that rows are about until the transaction ends. */
  lock: boolean;
}

/** Ids in the order of their making, so that inserts stay local in the index. */
async function freshIds(t: WriteCtx, count: number): Promise<() => string> {
  const { rows } = await t.tx.execute<{ id: string }>(
    sql`select uuidv7() as id from generate_series(1, ${count}::int)`,
  );
  const left = rows.map(({ id }) => id).toReversed();
  return () => {
    const id = left.pop();
    if (id === undefined) throw new Error("More records than ids were made for");
    return id;
  };
}

/** Lays rows over what is known. Nothing is written. */
export async function planChunk(
  t: WriteCtx,
  { importId, rows, known = new KnownClients(), lock }: ChunkWork,
): Promise<{ result: ChunkResult; known: KnownClients }> {
  const result: ChunkResult = { rows: rows.length, created: 0, updated: 0, skipped: 0, refused: [] };
  const drafts: RowDraft[] = [];
  for (const row of rows) {
    if ("draft" in row) drafts.push(row.draft);
    else result.refused.push(row.refused);
  }
  // A row makes a client and a contact at most.
  const ids = new RecordIds(importId, await freshIds(t, drafts.length * 2));
  const { currency, locale, country } = await ownWorkspace(t);
  await loadKnown(t, known, drafts, { importId, ids, lock });
  for (const draft of drafts) {
    const outcome = applyRow(known, draft, { currency, locale, country }, ids);
    if ("result" in outcome) result[outcome.result] += 1;
    else result.refused.push({ row: draft.row, cells: draft.cells, issues: outcome.issues });
  }
  return { result, known };
}
