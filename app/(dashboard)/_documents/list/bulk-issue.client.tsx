"use client";

import { FileCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/forms/use-error-text.client";
import { useList } from "@/components/list/list-provider.client";
import { NOTHING } from "@/components/list/selection";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { toast } from "@/components/ui/toast";
import { issueDocument } from "../issue-document.client";
import type { BulkActionProps } from "./bulk-actions.client";

/**
 * Issues the selected drafts one after the other in the order of the list, so that their numbers follow it. Those that
 * lack something stay selected.
 */
export function BulkIssue({ kind, canWrite }: BulkActionProps) {
  const t = useTranslations("document-list.bulkIssue");
  const states = useTranslations("states");
  const phrase = useErrorText();
  const router = useRouter();
  const { address, selection, setSelection } = useList();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const ids = [...selection.ids];
  if (!canWrite || address["status"] !== "draft" || selection.all) return null;

  const issueAll = async () => {
    const kept: string[] = [];
    let why = "";
    for (const [index, id] of ids.entries()) {
      setDone(index);
      const answer = await issueDocument(kind, { id }).catch(() => null);
      if (answer?.ok) continue;
      kept.push(id);
      why ||= answer ? phrase(answer.issues[0] ?? answer) : states("unreachable");
    }
    setDone(null);
    setAsking(false);
    setSelection({ ...NOTHING, ids: new Set(kept) });
    const issued = ids.length - kept.length;
    if (issued > 0) toast({ message: t(`done.${kind}`, { count: issued }) });
    if (kept.length > 0) toast({ message: t("kept", { count: kept.length, why }), tone: "error" });
    router.refresh();
  };
  return (
    <>
      <Button variant="quiet" size="compact" className="text-text!" onClick={() => setAsking(true)}>
        <FileCheck aria-hidden className="icon" />
        {t("button")}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t(`title.${kind}`, { count: ids.length })}
        description={t("text")}
        confirmLabel={done === null ? t("confirm") : t("progress", { done: done + 1, count: ids.length })}
        tone="primary"
        pending={done !== null}
        onConfirm={() => void issueAll()}
      />
    </>
  );
}
