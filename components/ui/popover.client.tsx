"use client";

import { Popover as Parts } from "radix-ui";
import type { ReactNode } from "react";

export type PopoverProps = {
  trigger: ReactNode;
  /** Names the panel for assistive technology. */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  /** Takes the width of its trigger: for lists under a field. */
  fit?: boolean;
  children: ReactNode;
};

/** A small non-modal panel beside its trigger. */
export function Popover({ trigger, label, open, onOpenChange, align = "start", fit = false, children }: PopoverProps) {
  return (
    <Parts.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      <Parts.Trigger asChild>{trigger}</Parts.Trigger>
      <Parts.Portal>
        <Parts.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={`pop z-60 animate-pop-in ${fit ? "w-(--radix-popover-trigger-width) min-w-56" : "max-w-[calc(100vw-16px)]"}`}
        >
          {children}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
