"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { IssueDialog } from "./issue-dialog.client";
import type { EditorDialogDeeds } from "./use-editor-deeds.client";

/** The questions before what cannot be undone. */
export function EditorDialogs({ deeds, client, sum }: { deeds: EditorDialogDeeds; client: string; sum: string }) {
  const t = useTranslations("editor.removing");
  const close = (open: boolean) => void (!open && deeds.closeDialog());
  return (
    <>
      <IssueDialog
        open={deeds.dialog === "issue"}
        onOpenChange={close}
        client={client}
        sum={sum}
        pending={deeds.pending}
        onIssue={deeds.issue}
        onIssueAndSend={deeds.issueAndSend}
      />
      <ConfirmDialog
        open={deeds.dialog === "remove"}
        onOpenChange={close}
        title={t("title")}
        description={t("text")}
        confirmLabel={t("confirm")}
        pending={deeds.pending}
        onConfirm={deeds.remove}
      />
    </>
  );
}
