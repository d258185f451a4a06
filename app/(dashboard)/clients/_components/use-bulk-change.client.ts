"use client";

import { useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { chosenOf, type Choice } from "@/components/list/chosen-of";
import { useList } from "@/components/list/list-provider.client";
import { NOTHING } from "@/components/list/selection";
import { toast } from "@/components/ui/toast";
import type { BulkChange } from "@/lib/crm/bulk/input";
import { UNFINISHED } from "@/lib/crm/bulk/status";
import type { BulkChangeView } from "@/lib/crm/bulk/view";
import { bulkChangeAction, undoBulkChangeAction } from "../actions";

type Plain<Change> = Change extends { tagId: unknown } ? Omit<Change, "tagId"> & { tagId: string } : Change;

const isUnderWay = ({ status }: BulkChangeView) => UNFINISHED.some((unfinished) => unfinished === status);

/**
 * Changes the selected clients. A few are changed at once, with Undo in the message; many become a job, whose progress
 * shows above the list.
 * @param choice what “all that match” stands for
 */
export function useBulkChange(choice: Choice) {
  const t = useTranslations("list");
  const { go, selection, setSelection } = useList();
  const undo = useImmediateAction(undoBulkChangeAction, ({ message, data }) => {
    if (data && isUnderWay(data)) return go({ job: data.id });
    if (message) toast({ message });
  });
  const change = useImmediateAction(bulkChangeAction, ({ message = "", data }) => {
    setSelection(NOTHING);
    if (!data) return;
    if (isUnderWay(data)) return go({ job: data.id });
    const offer = { label: t("undo"), undo: true, run: () => undo.run({ bulkChangeId: data.id }) };
    toast({ message, ...(data.canUndo && { action: offer }) });
  });
  return {
    run: (wanted: Plain<BulkChange>) => change.run({ selection: chosenOf(selection, choice), change: wanted }),
    pending: change.pending,
  };
}
