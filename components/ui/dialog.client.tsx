"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Parts } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Button } from "./button";
import { dialogFocus } from "./dialog-focus";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, the confirming one last. */
  footer?: ReactNode;
  size?: "small" | "medium";
  children?: ReactNode;
};

const WIDTHS = { small: "max-w-[440px]", medium: "max-w-[560px]" } as const;

export const overlayLook =
  "fixed inset-0 z-50 bg-scrim data-[state=open]:animate-fade-in data-[state=closed]:animate-fade-out";

/** A modal window for a short task. Focus goes in, Esc closes, focus returns to the opener. */
export function Dialog({ open, onOpenChange, title, description, footer, size = "small", children }: DialogProps) {
  const t = useTranslations("common");
  const [focus] = useState(dialogFocus);
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      <Parts.Portal>
        <Parts.Overlay className={overlayLook} />
        <Parts.Content
          {...focus}
          {...(description === undefined && { "aria-describedby": undefined })}
          className={`fixed inset-0 z-50 m-auto flex h-fit max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] flex-col rounded-card border border-border bg-surface shadow-overlay data-[state=closed]:animate-fade-out data-[state=open]:animate-pop-in ${WIDTHS[size]}`}
        >
          <div className="overflow-y-auto px-5 pt-5 pb-4">
            <div className="flex items-start gap-3">
              <Parts.Title className="min-w-0 flex-1">{title}</Parts.Title>
              <Parts.Close asChild>
                <Button variant="quiet" size="compact" shape="icon" aria-label={t("close")} className="-mt-1 -mr-2">
                  <X aria-hidden className="icon" />
                </Button>
              </Parts.Close>
            </div>
            {description !== undefined && (
              <Parts.Description className="mt-1 text-muted">{description}</Parts.Description>
            )}
            {children !== undefined && (
              <div data-body="" className="mt-4">
                {children}
              </div>
            )}
          </div>
          {footer !== undefined && (
            <div data-body="" className="flex flex-wrap justify-end gap-2 border-t border-border px-5 py-3">
              {footer}
            </div>
          )}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
