"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { cancelImportAction, checkImportAction, commitImportAction, undoImportAction } from "../../actions";

const ACTIONS = { check: checkImportAction, commit: commitImportAction, cancel: cancelImportAction };
const nothing = () => undefined;

interface ActionButtonProps {
  importId: string;
  action: keyof typeof ACTIONS;
  variant?: "primary" | "secondary";
  children: ReactNode;
}

/** Takes an import a step further, or stops it; what becomes of it shows on the page. */
export function ActionButton({ importId, action, variant = "secondary", children }: ActionButtonProps) {
  const { run, pending } = useImmediateAction(ACTIONS[action], nothing);
  return (
    <Button variant={variant} pending={pending} onClick={() => run({ importId })}>
      {children}
    </Button>
  );
}

/** Takes an import back, after a question: what it brought in is then gone. */
export function UndoButton({ importId }: { importId: string }) {
  const t = useTranslations("imports.result");
  const [open, setOpen] = useState(false);
  const { run, pending } = useImmediateAction(undoImportAction, () => setOpen(false));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("undo")}</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("undoTitle")}
        description={t("undoText")}
        confirmLabel={t("undoConfirm")}
        pending={pending}
        onConfirm={() => run({ importId })}
      />
    </>
  );
}
