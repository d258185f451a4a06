import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/billing/documents";
import { writeDocument } from "@/lib/billing/documents/document-rows";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { todayIn } from "@/lib/kernel/local-date";
import { operation } from "@/lib/platform/operation";

/** As many as one transaction takes; whoever calls repeats until none is left. */
const CHUNK = 200;

/**
 * Marks quotes expired that nobody answered while they were valid, by the calendar of the business. What somebody is answering right
 * now is left for the next run.
 * @returns how many were marked
 */
export const markExpired = operation({
  can: "quotes:write",
  input: z.strictObject({}),
  async run(t) {
    const { timeZone } = await ownWorkspace(t);
    const open = await t.tx
      .select({ id: documents.id, clientId: documents.clientId, number: documents.number })
      .from(documents)
      .where(
        and(
          eq(documents.kind, "quote"),
          eq(documents.status, "sent"),
          lt(documents.validUntil, todayIn(timeZone, t.now())),
        ),
      )
      .orderBy(documents.id)
      .limit(CHUNK)
      .for("no key update", { skipLocked: true });
    for (const { id, clientId, number } of open) {
      await writeDocument(t, id, { status: "expired" });
      await t.raise("quote.expired", { clientId, documentId: id, number: number ?? "" });
    }
    return open.length;
  },
});
