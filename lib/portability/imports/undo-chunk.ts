import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { importChanges } from "@/db/schema/portability/imports";
import type { WriteCtx } from "@/lib/platform/operation";
import { removeMadeClients } from "./remove-made-clients";
import { removeMadeContacts } from "./remove-made-contacts";
import { restoreChanged } from "./restore-changed";
import type { ImportChange, Undone } from "./undone";

async function nextChanges(t: WriteCtx, importId: string, count: number): Promise<ImportChange[]> {
  return (
    t.tx
      .select()
      .from(importChanges)
      .where(and(eq(importChanges.importId, importId), isNull(importChanges.kept)))
      // Clients first: most contacts go with theirs.
      .orderBy(asc(importChanges.recordKind), desc(importChanges.recordId))
      .limit(count)
  );
}

async function settle(t: WriteCtx, importId: string, changes: readonly ImportChange[], kept: Undone["kept"]) {
  const reasons = new Map(kept.map(({ recordId, reason }) => [recordId, reason]));
  const ofImport = eq(importChanges.importId, importId);
  for (const reason of ["changed", "in_use"] as const) {
    const ids = changes.map(({ recordId }) => recordId).filter((id) => reasons.get(id) === reason);
    if (ids.length === 0) continue;
    await t.tx
      .update(importChanges)
      .set({ kept: reason })
      .where(and(ofImport, inArray(importChanges.recordId, ids)));
  }
  const ids = changes.map(({ recordId }) => recordId).filter((id) => !reasons.has(id));
  if (ids.length > 0) await t.tx.delete(importChanges).where(and(ofImport, inArray(importChanges.recordId, ids)));
}

/** Takes the next records of an import back. */
export async function undoChunk(
  t: WriteCtx,
  importId: string,
  count: number,
): Promise<{ done: boolean; kept: number }> {
  const changes = await nextChanges(t, importId, count);
  const made = (kind: ImportChange["recordKind"]) =>
    changes.filter(({ recordKind, before }) => recordKind === kind && before === null);
  const parts = [
    await removeMadeClients(t, importId, made("client")),
    await removeMadeContacts(t, importId, made("contact")),
    await restoreChanged(
      t,
      importId,
      changes.filter(({ before }) => before !== null),
    ),
  ];
  const kept = parts.flatMap((part) => part.kept);
  await settle(t, importId, changes, kept);
  const clientIds = [...new Set(parts.flatMap((part) => part.clientIds))];
  const contactIds = [...new Set(parts.flatMap((part) => part.contactIds))];
  if (clientIds.length + contactIds.length > 0) await t.raise("clients.changed", { clientIds, contactIds });
  return { done: changes.length < count, kept: kept.length };
}
