import type { WriteCtx } from "@/lib/platform/operation";

const IDS_AT_ONCE = 1_000;

/** Tells the jobs which clients and contacts to look at again. */
export async function raiseChanged(t: WriteCtx, clientIds: string[], contactIds: string[]): Promise<void> {
  await t.raise("clients.changed", { clientIds, contactIds: contactIds.slice(0, IDS_AT_ONCE) });
  for (let at = IDS_AT_ONCE; at < contactIds.length; at += IDS_AT_ONCE) {
    await t.raise("clients.changed", { clientIds: [], contactIds: contactIds.slice(at, at + IDS_AT_ONCE) });
  }
}
