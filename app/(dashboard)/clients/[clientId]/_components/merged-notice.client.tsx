"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { MergeView } from "@/lib/crm/merge/view";
import { undoMergeAction } from "../actions";

/** Tells whoever followed the address of a merged client why they are here. */
export function MergedNotice({ merges, writes }: { merges: readonly MergeView[]; writes: boolean }) {
  const t = useTranslations("client.merge");
  const mergedId = useSearchParams().get("merged");
  const undo = useImmediateAction(undoMergeAction);
  const merge = merges.find(({ merged, undoneAt }) => merged.id === mergedId && undoneAt === null);
  if (!merge) return null;
  const { name, reference } = merge.merged;
  return (
    <Banner
      className="mb-4 items-center!"
      action={
        writes &&
        merge.canUndo && (
          <Button size="compact" pending={undo.pending} onClick={() => undo.run({ mergeId: merge.id })}>
            {t("undo")}
          </Button>
        )
      }
    >
      {t("notice", { name, reference })}
    </Banner>
  );
}
