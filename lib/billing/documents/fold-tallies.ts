import { sql } from "drizzle-orm";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";

/** Workspaces whose tallies have several rows for the same thing. */
export async function workspacesToFold(): Promise<string[]> {
  const { rows } = await inSystem("read", (tx) =>
    tx.execute<{ workspace_id: string }>(sql`
      select workspace_id from document_tallies
       group by workspace_id having count(*) > count(distinct (kind, status, currency, month))
      union
      select workspace_id from payment_tallies
       group by workspace_id having count(*) > count(distinct (method, currency))`),
  );
  return rows.map((row) => row.workspace_id);
}

/**
 * Makes one tally of all that count the same documents or payments, and none of those that come to nothing. Whoever reads meanwhile finds the rows
 * of before or of after, with the same sums. It may be killed and may run twice at once: a row is taken away by one of them alone.
 */
export async function foldTallies(workspaceId: string): Promise<void> {
  await inWorkspace({ workspaceId, userId: null }, "write", async (tx) => {
    await tx.execute(sql`
      with gone as (delete from document_tallies returning *)
      insert into document_tallies (workspace_id, kind, status, currency, month, documents, excl_vat, incl_vat, due)
      select workspace_id, kind, status, currency, month, sum(documents), sum(excl_vat), sum(incl_vat), sum(due) from gone
       group by workspace_id, kind, status, currency, month
      having (sum(documents), sum(excl_vat), sum(incl_vat), sum(due)) <> (0, 0, 0, 0)`);
    await tx.execute(sql`
      with gone as (delete from payment_tallies returning *)
      insert into payment_tallies (workspace_id, method, currency, payments)
      select workspace_id, method, currency, sum(payments) from gone group by workspace_id, method, currency`);
  });
}
