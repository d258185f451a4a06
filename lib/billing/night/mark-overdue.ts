import { and, eq, gt, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/billing/documents";
import { writeDocument } from "@/lib/billing/documents/document-rows";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { todayIn } from "@/lib/kernel/local-date";
import { operation } from "@/lib/platform/operation";

/** As many as one transaction takes; whoever calls repeats until none is left. */
const CHUNK = 200;

/**
 * Marks invoices overdue whose due date has passed where the business is, while something is left to pay. Running it again marks
 * what is left; what is locked by a payment right now is left for the next run.
 * @returns how many were marked
 */
export const markOverdue = operation({
  can: "invoices:write",
  input: z.strictObject({}),
  async run(t) {
    const { timeZone } = await ownWorkspace(t);
    const late = await t.tx
      .select({ id: documents.id, clientId: documents.clientId, number: documents.number })
      .from(documents)
      .where(
        and(
          eq(documents.kind, "invoice"),
          inArray(documents.status, ["sent", "viewed", "partially_paid"]),
          lt(documents.dueDate, todayIn(timeZone, t.now())),
          gt(documents.due, 0n),
        ),
      )
      .orderBy(documents.id)
      .limit(CHUNK)
      .for("no key update", { skipLocked: true });
    for (const { id, clientId, number } of late) {
      await writeDocument(t, id, { status: "overdue" });
      await t.raise("invoice.overdue", { clientId, documentId: id, number: number ?? "" });
    }
    return late.length;
  },
});
