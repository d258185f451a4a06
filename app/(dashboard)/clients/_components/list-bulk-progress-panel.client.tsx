"use client";

import { useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { JobProgress } from "@/components/list/job-progress.client";
import { useList } from "@/components/list/list-provider.client";
import { Button } from "@/components/ui/button";
import { UNFINISHED } from "@/lib/crm/bulk/status";
import type { BulkChangeView } from "@/lib/crm/bulk/view";
import { AutoRefresh } from "../../_components/auto-refresh.client";
import { cancelBulkChangeAction, undoBulkChangeAction } from "../actions";

/** A change to many clients while it goes on, and what became of it. */
export function BulkProgressPanel({ change, canWrite }: { change: BulkChangeView; canWrite: boolean }) {
  const t = useTranslations("clients.bulk");
  const common = useTranslations("common");
  const list = useTranslations("list");
  const { go } = useList();
  const cancel = useImmediateAction(cancelBulkChangeAction);
  // What becomes of it shows here.
  const undo = useImmediateAction(undoBulkChangeAction, () => undefined);
  const { id, status, processed, total, changed, canCancel, canUndo } = change;
  const underWay = UNFINISHED.some((unfinished) => unfinished === status);
  return (
    <>
      <JobProgress
        title={t(`titles.${change.change.kind}`, { count: total })}
        state={t(`states.${status}`, { processed, total, changed })}
        processed={processed}
        total={total}
        underWay={underWay}
        onClose={() => go({ job: null })}
        actions={
          canWrite && (
            <>
              {canCancel && (
                <Button size="compact" pending={cancel.pending} onClick={() => cancel.run({ bulkChangeId: id })}>
                  {common("cancel")}
                </Button>
              )}
              {canUndo && (
                <Button size="compact" pending={undo.pending} onClick={() => undo.run({ bulkChangeId: id })}>
                  {list("undoChange")}
                </Button>
              )}
            </>
          )
        }
      />
      <AutoRefresh active={underWay} />
    </>
  );
}
