import { and, count, desc, getTableName, sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { bitmapsOnly } from "@/db/bitmaps-only";
import type { Tx } from "@/db/client";
import { inSystem } from "@/db/system";
import { only } from "@/lib/kernel/only";
import { pageOffset } from "@/lib/kernel/page";

/** Looked at to learn how common a word is, and how many of them may have it. */
const SAMPLE = 1_000;
const RARE = 50;

export interface SearchedList {
  table: PgTable;
  /** Which rows there are at all. It names the workspace, because the system role sees those of all. */
  all: SQL | undefined;
  /** Tells the latest rows; an index has all of them in its order. */
  latest: PgColumn;
  /** One for each word; an index answers it. */
  words: readonly SQL[];
  filters: SQL | undefined;
  order: readonly SQL[];
  page: number;
  perPage: number;
}

/** The words with the one in front that fewest of the latest rows have; nothing when many of them have every one. */
async function rarestFirst(tx: Tx, { table, all, latest, words }: SearchedList): Promise<readonly SQL[]> {
  const counts = sql.join(
    words.map((word) => sql`(count(*) filter (where ${word}))::int`),
    sql`, `,
  );
  const { rows } = await tx.execute<{ counts: number[] }>(sql`
    select array[${counts}] as counts
      from (select * from ${table} where ${all} order by ${desc(latest)} limit ${SAMPLE}) as ${sql.identifier(getTableName(table))}`);
  const { counts: times } = only(rows);
  const fewest = Math.min(...times);
  const rarest = times.indexOf(fewest);
  return fewest > RARE ? [] : [...words.slice(rarest, rarest + 1), ...words.toSpliced(rarest, 1)];
}

/**
 * The ids on one page of what a search in a list finds, and how many it finds in all; nothing when an index is of no help, because all
 * words are common. Row-level security keeps the application role from text indexes, so the look-up is made by the system role, and
 * whoever asks reads the rows again under the policies. The planner knows nothing of how common a word is: it is given one word to use
 * an index for, and the others to check.
 */
export async function searchList(list: SearchedList): Promise<{ ids: string[]; total: number } | undefined> {
  if (list.words.length === 0) return undefined;
  const { table, all, filters, order, page, perPage } = list;
  return inSystem("read", async (tx) => {
    const [first, ...others] = await rarestFirst(tx, list);
    if (!first) return undefined;
    await bitmapsOnly(tx);
    const where = and(all, filters, first, ...others.map((word) => sql`(${word}) is true`));
    const { rows: found } = await tx.execute<{ id: string; total: number }>(sql`
      select id, (count(*) over ())::int as total from ${table} where ${where}
       order by ${sql.join([...order], sql`, `)} limit ${perPage} offset ${pageOffset({ page, perPage })}`);
    const ids = found.map(({ id }) => id);
    const total = found[0]?.total ?? (page === 1 ? 0 : undefined);
    if (total !== undefined) return { ids, total };
    // Nothing on a page beyond the end tells how many there are.
    return { ids, total: only(await tx.select({ total: count() }).from(table).where(where)).total };
  });
}
