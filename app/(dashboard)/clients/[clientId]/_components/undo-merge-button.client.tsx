"use client";

import { useTranslations } from "next-intl";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { undoMergeAction } from "../actions";

/** Takes a merge back, beside its line in the timeline. */
export function UndoMergeButton({ mergeId }: { mergeId: string }) {
  const t = useTranslations("client.merge");
  const undo = useImmediateAction(undoMergeAction);
  return (
    <Button variant="link" size="compact" pending={undo.pending} onClick={() => undo.run({ mergeId })}>
      {t("undo")}
    </Button>
  );
}
