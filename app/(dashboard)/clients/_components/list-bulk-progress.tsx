import { getBulkChange } from "@/lib/crm/bulk/get-bulk-change";
import { BulkChangeRef } from "@/lib/crm/bulk/input";
import { viewBulkChange, type BulkChangeView } from "@/lib/crm/bulk/view";
import { DomainError } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/platform/auth/page-context";
import { BulkProgressPanel } from "./list-bulk-progress-panel.client";

/** A stale address names a change that is none of this workspace. */
async function readChange(bulkChangeId: string): Promise<BulkChangeView | null> {
  if (!BulkChangeRef.safeParse({ bulkChangeId }).success) return null;
  try {
    return viewBulkChange(await getBulkChange(await pageContext(), { bulkChangeId }));
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return null;
    throw error;
  }
}

/** The change to many clients that the address names. */
export async function BulkProgress({ bulkChangeId, canWrite }: { bulkChangeId: string; canWrite: boolean }) {
  const change = await readChange(bulkChangeId);
  return change && <BulkProgressPanel change={change} canWrite={canWrite} />;
}
