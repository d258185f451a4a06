import { getBulkChange } from "@/lib/crm/bulk/get-bulk-change";
import { BulkChangeRef } from "@/lib/crm/bulk/input";
import { viewBulkChange } from "@/lib/crm/bulk/view";
import { DomainError } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/platform/auth/page-context";
import { BulkProgressPanel } from "./list-bulk-progress-panel.client";

/** The change to many clients that the address names; a stale one shows nothing. */
export async function BulkProgress({ bulkChangeId, canWrite }: { bulkChangeId: string; canWrite: boolean }) {
  if (!BulkChangeRef.safeParse({ bulkChangeId }).success) return null;
  try {
    const change = viewBulkChange(await getBulkChange(await pageContext(), { bulkChangeId }));
    return <BulkProgressPanel change={change} canWrite={canWrite} />;
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return null;
    throw error;
  }
}
