"use client";

import { useTranslations } from "next-intl";
import { AlertDialog as Parts } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Button } from "./button";
import { dialogFocus } from "./dialog-focus";
import { overlayLook } from "./dialog.client";

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question: “Révoquer cette session ?” */
  title: ReactNode;
  /** What will happen, and that it cannot be undone. */
  description: ReactNode;
  /** The verb of the question. */
  confirmLabel: ReactNode;
  cancelLabel?: ReactNode;
  tone?: "primary" | "danger";
  /** Keeps the dialog open with a spinner; close it yourself when done. */
  pending?: boolean;
  onConfirm: () => void;
};

/** Asks before what cannot be undone; anything else is done at once with an Undo toast. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslations("common");
  const [focus] = useState(dialogFocus);
  const { open, onOpenChange, title, description, confirmLabel, cancelLabel, tone = "danger", pending = false } = props;
  return (
    <Parts.Root open={open} onOpenChange={(next) => !pending && onOpenChange(next)}>
      <Parts.Portal>
        <Parts.Overlay className={overlayLook} />
        <Parts.Content
          {...focus}
          className="fixed inset-0 z-50 m-auto h-fit max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] max-w-[440px] overflow-y-auto rounded-card border border-border bg-surface shadow-overlay data-[state=closed]:animate-fade-out data-[state=open]:animate-pop-in"
        >
          <div className="px-5 pt-5 pb-4">
            <Parts.Title>{title}</Parts.Title>
            <Parts.Description className="mt-2 text-muted">{description}</Parts.Description>
          </div>
          <div data-body="" className="flex flex-wrap justify-end gap-2 border-t border-border px-5 py-3">
            <Parts.Cancel asChild>
              <Button>{cancelLabel ?? t("cancel")}</Button>
            </Parts.Cancel>
            <Button variant={tone} pending={pending} onClick={props.onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
