"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Parts } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Button } from "./button";
import { dialogFocus } from "./dialog-focus";
import { overlayLook } from "./dialog.client";

export type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  children: ReactNode;
};

/** A modal panel: rises from the bottom on phones, stands at the right edge on wider screens. */
export function Sheet({ open, onOpenChange, title, children }: SheetProps) {
  const t = useTranslations("common");
  const [focus] = useState(dialogFocus);
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      <Parts.Portal>
        <Parts.Overlay className={overlayLook} />
        <Parts.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[85dvh] flex-col rounded-t-card border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] shadow-overlay data-[state=closed]:animate-panel-out data-[state=open]:animate-panel-in md:inset-y-0 md:right-0 md:left-auto md:max-h-none md:w-[420px] md:rounded-none md:border-t-0 md:border-l"
        >
          <div className="flex min-h-14 items-center gap-3 border-b border-border px-4">
            <Parts.Title className="min-w-0 flex-1">{title}</Parts.Title>
            <Parts.Close asChild>
              <Button variant="quiet" size="compact" shape="icon" aria-label={t("close")} className="-mr-2">
                <X aria-hidden className="icon" />
              </Button>
            </Parts.Close>
          </div>
          <div data-body="" className="overflow-y-auto p-4">
            {children}
          </div>
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
