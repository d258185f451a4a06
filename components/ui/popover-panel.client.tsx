"use client";

import { Popover as Parts } from "radix-ui";
import { useRef, type ReactNode, type RefObject } from "react";

export type PopoverPanelProps = {
  id: string;
  label: string;
  trigger: RefObject<HTMLElement | null>;
  align: "start" | "center" | "end";
  fit: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** An open panel beside its trigger. */
export function PopoverPanel({ id, label, trigger, align, fit, onClose, children }: PopoverPanelProps) {
  // Whoever goes on somewhere else keeps the focus there.
  const left = useRef(false);
  return (
    <Parts.Root open onOpenChange={(open) => !open && onClose()}>
      <Parts.Anchor virtualRef={trigger} />
      <Parts.Portal>
        <Parts.Content
          id={id}
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // The trigger closes what it opened.
            if (trigger.current?.contains(event.target as Node)) event.preventDefault();
            else left.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!left.current) trigger.current?.focus();
          }}
          className={`pop z-60 animate-pop-in ${fit ? "w-(--radix-popover-trigger-width) min-w-56" : "max-w-[calc(100vw-16px)]"}`}
        >
          {children}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
