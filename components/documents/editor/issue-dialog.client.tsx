"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { useEditor } from "./editor-context.client";

export type IssueDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  client: string;
  /** What it comes to, with the sign of its currency. */
  sum: string;
  pending: boolean;
  onIssue: () => void;
  /** Leads to the mail, which issues the draft when it goes. */
  onIssueAndSend: () => void;
};

/** Asks before a draft gets its number, which cannot be undone. */
export function IssueDialog({ open, onOpenChange, client, sum, pending, ...deeds }: IssueDialogProps) {
  const t = useTranslations("editor.issue");
  const common = useTranslations("common");
  const { kind, settings } = useEditor();
  const number = settings.numberHint;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !pending && onOpenChange(next)}
      title={t(`${kind}.title`)}
      description={t(`${kind}.text`, { number, client, sum })}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)} disabled={pending} className="mr-auto">
            {common("cancel")}
          </Button>
          <Button pending={pending} onClick={deeds.onIssue}>
            {t("withoutSending")}
          </Button>
          <Button variant="primary" disabled={pending} onClick={deeds.onIssueAndSend}>
            {t("andSend")}
          </Button>
        </>
      }
    >
      <p className="text-table text-muted">{t("forGood")}</p>
    </Dialog>
  );
}
